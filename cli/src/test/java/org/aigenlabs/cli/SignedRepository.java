package org.aigenlabs.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A repository whose author signs with git and SSH keys made on the spot. */
public final class SignedRepository {
    private static final String WHEN = "2025-06-01T12:00:00Z";

    private final Path directory;
    private final Path keys;

    private SignedRepository(Path directory, Path keys) {
        this.directory = directory;
        this.keys = keys;
    }

    /** Makes an empty one below {@code parent}; where git or ssh-keygen is absent, the running test is skipped. */
    public static SignedRepository create(Path parent) {
        for (String program : List.of("git", "ssh-keygen")) {
            Assumptions.assumeTrue(isInstalled(program), () -> "skipped: there is no `" + program + "`");
        }
        SignedRepository made = new SignedRepository(parent.resolve("agent"), parent.resolve("keys"));
        made.directory.toFile().mkdirs();
        made.keys.toFile().mkdirs();
        made.git("init", "-q", "-b", "main");
        made.git("config", "user.name", "Ann");
        made.git("config", "user.email", "ann@example.invalid");
        made.git("config", "gpg.format", "ssh");
        return made;
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator)).anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    Path path() {
        return directory;
    }

    /** Makes a key, and tells the file of its public half. */
    public Path key(String name) {
        Path file = keys.resolve(name);
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name + "@example.invalid", "-f", file.toString());
        return keys.resolve(name + ".pub");
    }

    /** Commits and tags version {@code version}, signed with the key {@code name}; not signed if that is empty. */
    public void release(String version, String name) {
        try {
            Files.writeString(directory.resolve("distribution.yaml"), "name: agent\nversion: " + version + "\n");
            Files.writeString(directory.resolve("SOUL.md"), "# Agent " + version + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git(
                "config",
                "user.signingkey",
                keys.resolve(name.isEmpty() ? "none" : name).toString());
        git("add", ".");
        git("commit", "-q", name.isEmpty() ? "--no-gpg-sign" : "-S", "-m", "Release " + version);
        git("tag", name.isEmpty() ? "-a" : "-s", "-m", "Release " + version, "v" + version);
    }

    /** Authorises the keys {@code names} from the next commit on; {@code head} begins the file. */
    public void authorize(String head, String... names) {
        StringBuilder text = new StringBuilder(head.isEmpty() ? "" : head + "\n");
        try {
            for (String name : names) {
                text.append(name).append("@example.invalid ").append(Files.readString(keys.resolve(name + ".pub")));
            }
            Path folder = Files.createDirectories(directory.resolve(".aigenlabs"));
            Files.writeString(folder.resolve("authorizations"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The introduction of {@code revision} by the key {@code name}. */
    String introduction(String revision, String name) {
        String print = output(
                        "ssh-keygen", "-l", "-f", keys.resolve(name + ".pub").toString())
                .split(" ", -1)[1];
        return output("git", "-C", directory.toString(), "rev-parse", revision + "^{commit}") + ":" + print;
    }

    private static String output(String... words) {
        try {
            Process process = new ProcessBuilder(words).start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void git(String... words) {
        List<String> all = new ArrayList<>(List.of("git", "-C", directory.toString()));
        all.addAll(List.of(words));
        run(all.toArray(String[]::new));
    }

    private static void run(String... words) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            // before the time that the program is told
            builder.environment().put("GIT_COMMITTER_DATE", WHEN);
            builder.environment().put("GIT_AUTHOR_DATE", WHEN);
            Process process = builder.start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
