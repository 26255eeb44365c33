package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code history} tells, and what happens to a ledger that cannot be used. */
class LedgerCommandTest {
    @TempDir
    Path tmp;

    private UpdateScene scene;
    private Path root;

    @BeforeEach
    void install() {
        scene = UpdateScene.installed(tmp, "");
        root = scene.home.profile("bot").resolve("../..").normalize();
    }

    private CliResult run(String... words) {
        return scene.home.run(words);
    }

    @Test
    void tellsEveryCommandThatChangedAProfile() {
        run("-p", "bot", "config", "set", "model.temperature", "0.4")
                .assertThat()
                .succeeds();
        run("-p", "bot", "config", "set", "model.temperature", "0.4")
                .assertThat()
                .succeeds();
        run("profile", "undo", "bot").assertThat().succeeds();
        run("profile", "create", "other", "--no-alias").assertThat().succeeds();

        assertThat(run("-p", "bot", "history").out().lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("profile undo: done");
        assertThat(run("history", "--all").out())
                .contains("profile create other: done")
                .contains("config set bot");
        assertThat(run("-p", "bot", "history", "--json").out()).containsPattern("\"plan\": \"[0-9a-f]{64}\"");
        assertThat(run("history", "--since", "yesterday").exitCode()).isEqualTo(2);
    }

    @Test
    void keepsThePastOfAProfileThatWasRenamed() {
        run("profile", "rename", "bot", "robot").assertThat().succeeds();

        assertThat(run("-p", "robot", "history").out())
                .contains("profile install")
                .contains("profile rename");
    }

    @Test
    void writesNothingForACommandThatOnlyLooks() throws IOException {
        Map<Path, Object> before = times();
        run("profile", "list");
        run("profile", "log", "bot");
        run("profile", "diff", "bot");
        run("profile", "undo", "bot");
        run("profile", "update", "bot", "--yes");

        assertThat(times()).isEqualTo(before);
    }

    private Map<Path, Object> times() throws IOException {
        Map<Path, Object> times = new java.util.TreeMap<>();
        for (String name : new String[] {"ledger.db", "ledger.db.log"}) {
            Path file = root.resolve(name);
            times.put(file, Files.exists(file) ? Files.readString(file) : "absent");
        }
        return times;
    }

    @Test
    void stopsNoCommandWhereTheLedgerCannotBeWritten() throws IOException {
        Files.delete(root.resolve("ledger.db.log"));
        Files.createDirectory(root.resolve("ledger.db.log"));

        CliResult result = run("-p", "bot", "config", "set", "model.temperature", "0.4");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("warning: this command is not in `aigenlabs history`");
    }

    @Test
    void makesALostLedgerAnewFromTheStore() throws IOException {
        run("-p", "bot", "config", "set", "model.temperature", "0.4")
                .assertThat()
                .succeeds();
        Files.delete(root.resolve("ledger.db.log"));

        assertThat(run("doctor").out()).contains("the ledger of operations is not there");
        run("doctor", "--fix");

        assertThat(run("-p", "bot", "history").out())
                .contains("profile install: done")
                .contains("config set: done");
        Files.writeString(root.resolve("ledger.db"), "rubbish ".repeat(1000));
        assertThat(run("-p", "bot", "history").err()).contains("doctor --fix");
        run("doctor", "--fix");
        assertThat(run("-p", "bot", "history").out()).contains("profile install: done");
    }
}
