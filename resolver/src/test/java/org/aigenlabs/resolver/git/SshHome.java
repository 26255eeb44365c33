package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.Surroundings;
import org.junit.jupiter.api.Assumptions;

/** A home directory with keys that {@code ssh-keygen} makes, and what belongs to them. */
final class SshHome {
    private final Path home;

    SshHome(Path home) {
        this.home = home;
        try {
            Files.createDirectories(home.resolve(".ssh"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    /** Makes a key and returns the line of its public half. */
    String key(String name, String type, String passphrase) {
        Path file = home.resolve(".ssh").resolve(name);
        run(Map.of(), "ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", "test", "-f", file.toString());
        return read(file.resolveSibling(name + ".pub")).strip();
    }

    SshHome write(String name, String text) {
        try {
            Files.writeString(home.resolve(".ssh").resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a program of one line; {@code %s} is this home. */
    Path script(String name, String line) {
        Path file = home.resolve(name);
        write("../" + name, "#!/bin/sh\n" + line.replace("%s", home.toString()) + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make " + file + " executable");
        }
        return file;
    }

    String read(Path file) {
        try {
            return Files.readString(home.resolve(".ssh").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Surroundings surroundings(Questions questions) {
        return new Surroundings(home, Map.of(), questions);
    }

    /** Runs a program of the system's to its end; the test is skipped where there is none. */
    static String run(Map<String, String> environment, String... command) {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin", command[0])),
                command[0] + " is not installed: package openssh-client");
        List<String> words = new ArrayList<>(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
