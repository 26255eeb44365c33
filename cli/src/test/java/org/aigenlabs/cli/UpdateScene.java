package org.aigenlabs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.git.GitScenario;

/** An author's repository, and a user who has installed from it: the start of every test of updates. */
final class UpdateScene {
    static final String CONFIG = """
            # how the agent thinks
            model:
              default: small
              temperature: 0.2
            agent:
              turns: 10
            """;
    static final String SOUL = "# Soul\n\nYou are kind. You answer briefly.\n\nYou never guess.\n";

    final GitScenario author;
    final UserHome home;

    private UpdateScene(GitScenario author, UserHome home) {
        this.author = author;
        this.home = home;
    }

    /** The author has published 1.0.0; the user has installed {@code @ref} of it, the tip if that is empty. */
    static UpdateScene installed(Path tmp, String ref) {
        GitScenario author = GitScenario.create(tmp.resolve("bot.git"));
        author.commit("first")
                .file("distribution.yaml", manifest("1.0.0"))
                .file("config.yaml", CONFIG)
                .file("SOUL.md", SOUL)
                .file("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail.\n")
                .done();
        author.tag("v1.0.0");
        UpdateScene scene = new UpdateScene(author, UserHome.create(tmp.resolve("home")));
        String source = author.path() + (ref.isEmpty() ? "" : "@" + ref);
        scene.home.run("profile", "install", source, "--yes").assertThat().succeeds();
        return scene;
    }

    static String manifest(String version) {
        return "name: bot\nversion: " + version + "\ndescription: a test\n";
    }

    CliResult update(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "profile";
        words[1] = "update";
        words[2] = "bot";
        System.arraycopy(options, 0, words, 3, options.length);
        return home.run(words);
    }

    Path file(String path) {
        return home.profile("bot").resolve(path);
    }

    String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of the profile but what the program keeps for itself. */
    TreeSnapshot own() {
        return new TreeSnapshot(TreeSnapshot.of(home.profile("bot")).lines().stream()
                .filter(line -> !line.contains(" .aigenlabs/"))
                .toList());
    }

    /** The user edits a file. */
    UpdateScene edit(String path, String text) {
        try {
            Files.createDirectories(file(path).getParent());
            Files.writeString(file(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
