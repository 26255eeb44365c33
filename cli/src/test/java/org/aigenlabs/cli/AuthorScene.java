package org.aigenlabs.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.Assumptions;

/** An author with a profile {@code coder} that was never published, and bare repositories that git made. */
final class AuthorScene {
    private final Path tmp;
    private final UserHome laptop;

    private AuthorScene(Path tmp, UserHome laptop) {
        this.tmp = tmp;
        this.laptop = laptop;
    }

    /** A new one; without git the running test is skipped. */
    static AuthorScene create(Path tmp) {
        needs("git");
        AuthorScene scene = new AuthorScene(tmp, user(tmp.resolve("laptop")));
        scene.laptop
                .run("profile", "create", "coder", "--no-skills", "--no-alias")
                .assertThat()
                .succeeds();
        scene.write("distribution.yaml", "# mine\nname: coder\nversion: 0.1.0   # first\nlicense: MIT\n");
        scene.write("skills/review/SKILL.md", "---\nname: review\ndescription: Reviews.\n---\n\nLook at it.\n");
        scene.write("memories/MEMORY.md", "what only Ann knows\n");
        scene.repository("coder.git");
        return scene;
    }

    static void needs(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean there = Stream.of(path.split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
        Assumptions.assumeTrue(there, () -> "skipped: there is no `" + program + "`");
    }

    /** A home of somebody whom git knows. */
    static UserHome user(Path home) {
        UserHome user = UserHome.create(home);
        put(home.resolve(".gitconfig"), "[user]\n\tname = Ann\n\temail = ann@example.invalid\n");
        return user;
    }

    UserHome laptop() {
        return laptop;
    }

    /** Another machine of hers. */
    UserHome workstation() {
        return user(tmp.resolve("workstation"));
    }

    Path served() {
        return tmp.resolve("served");
    }

    /** Makes an empty bare repository to be served. */
    Path repository(String name) {
        Path made = served().resolve(name);
        git("init", "-q", "--bare", "-b", "main", made.toString());
        return made;
    }

    /** Adds lines to git's configuration of the laptop. */
    void configure(String lines) {
        Path file = laptop.path().resolve(".gitconfig");
        put(file, read(file) + lines);
    }

    void write(String path, String text) {
        put(laptop.profile("coder").resolve(path), text);
    }

    static void put(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CliResult publish(String... more) {
        List<String> words = new ArrayList<>(List.of("profile", "publish", "coder"));
        words.addAll(List.of(more));
        return laptop.run(words.toArray(String[]::new));
    }

    /** A hook of the repository {@code coder.git}. */
    void hook(String name, String script) {
        Path file = served().resolve("coder.git/hooks/" + name);
        put(file, "#!/bin/sh\n" + script + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make a hook");
        }
    }

    /** What git says of {@code coder.git}. */
    String bare(String... words) {
        List<String> all =
                new ArrayList<>(List.of("-C", served().resolve("coder.git").toString()));
        all.addAll(List.of(words));
        return git(all.toArray(String[]::new));
    }

    /** Runs git; what it said, whatever came of it. */
    String git(String... words) {
        List<String> all = new ArrayList<>(List.of("git"));
        all.addAll(List.of(words));
        try {
            ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
            builder.environment()
                    .put(
                            "GIT_CONFIG_GLOBAL",
                            laptop.path().resolve(".gitconfig").toString());
            Process process = builder.start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
