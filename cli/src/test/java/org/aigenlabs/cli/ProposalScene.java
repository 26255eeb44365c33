package org.aigenlabs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;

/** An author's {@code coder.git}, a user who installed it and has a fork of it, and what upstream makes of the proposal. */
final class ProposalScene {
    private final AuthorScene author;
    private final UserHome user;
    private final Path tmp;

    private ProposalScene(Path tmp, AuthorScene author, UserHome user) {
        this.tmp = tmp;
        this.author = author;
        this.user = user;
    }

    /** A new one, at version 0.1.1: the installed commit has a parent. */
    static ProposalScene create(Path tmp) {
        AuthorScene author = AuthorScene.create(tmp);
        author.write("SOUL.md", "# Coder\n\nBe brief.\n\nBe kind.\n");
        author.write("skills/review/run.sh", "#!/bin/sh\necho review\n");
        author.publish("--to", author.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
        author.write("skills/notes/SKILL.md", "---\nname: notes\ndescription: Takes notes.\n---\n\nWrite.\n");
        author.publish("--yes").assertThat().succeeds();
        UserHome user = AuthorScene.user(tmp.resolve("user"));
        user.run("profile", "install", author.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
        ProposalScene scene = new ProposalScene(tmp, author, user);
        author.git(
                "clone",
                "-q",
                "--bare",
                author.served() + "/coder.git",
                scene.fork().toString());
        return scene;
    }

    AuthorScene author() {
        return author;
    }

    UserHome user() {
        return user;
    }

    Path fork() {
        return author.served().resolve("fork.git");
    }

    Path file(String path) {
        return user.profile("coder").resolve(path);
    }

    void write(String path, String text) {
        AuthorScene.put(file(path), text);
    }

    void append(String path, String text) {
        write(path, AuthorScene.read(file(path)) + text);
    }

    CliResult propose(String... more) {
        List<String> words = new ArrayList<>(List.of("profile", "propose", "coder"));
        words.addAll(List.of(more));
        return user.run(words.toArray(String[]::new));
    }

    CliResult update() {
        return user.run("profile", "update", "coder", "--yes");
    }

    CliResult status() {
        return user.run("profile", "status", "coder");
    }

    /** What git says of the fork. */
    String inFork(String... words) {
        List<String> all = new ArrayList<>(List.of("-C", fork().toString()));
        all.addAll(List.of(words));
        return author.git(all.toArray(String[]::new));
    }

    /** The only branch of a proposal in the fork. */
    String branch() {
        return inFork("for-each-ref", "--format=%(refname:short)", "refs/heads/propose-*");
    }

    /** A checkout of upstream in which its maintainer works; what they commit is pushed by {@link #push}. */
    Path checkout() {
        Path checkout = tmp.resolve("checkout");
        if (!Files.exists(checkout)) {
            author.git("clone", "-q", author.served() + "/coder.git", checkout.toString());
        }
        return checkout;
    }

    String inCheckout(String... words) {
        List<String> all = new ArrayList<>(List.of("-C", checkout().toString()));
        all.addAll(List.of(words));
        return author.git(all.toArray(String[]::new));
    }

    void push() {
        inCheckout("push", "-q");
    }

    /** Makes a file one that can be run. */
    void run(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make it run: " + file);
        }
    }

    /** Deletes the store of the user. */
    void loseStore() {
        Path store = user.root().resolve("store.git");
        try (Stream<Path> all = Files.walk(store)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
