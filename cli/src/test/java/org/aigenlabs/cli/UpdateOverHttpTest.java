package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile update} over smart HTTP: what is asked of the server, and how often. */
class UpdateOverHttpTest {
    @TempDir
    Path tmp;

    private GitScenario author;
    private UserHome home;
    private SmartHttpServer server;

    @BeforeEach
    void installed() {
        author = GitScenario.create(tmp.resolve("bot.git"));
        publish("1.0.0");
        home = UserHome.create(tmp.resolve("home"));
        server = SmartHttpServer.start(tmp);
        install("bot");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void publish(String version) {
        author.commit(version)
                .file("distribution.yaml", UpdateScene.manifest(version))
                .file("SOUL.md", "I am " + version + ".\n")
                .done();
    }

    private void install(String name) {
        home.run("profile", "install", server.url("bot.git"), "--name", name, "--yes")
                .assertThat()
                .succeeds();
    }

    /** What {@code command} asks for. */
    private int asked(String... command) {
        int before = server.requests().size();
        home.run(command).assertThat().succeeds();
        return server.requests().size() - before;
    }

    @Test
    void asksForTheListOfRefsAloneWhereNothingIsNew() {
        assertThat(asked("profile", "update", "bot", "--yes")).isEqualTo(2);
    }

    @Test
    void asksForItOnceForManyProfilesOfOneSource() {
        install("twin");
        install("third");

        assertThat(asked("profile", "update", "--all", "--yes")).isEqualTo(2);
    }

    @Test
    void takesWhatIsNewWithThreeQuestionsMore() {
        publish("1.1.0");
        publish("1.2.0");

        assertThat(asked("profile", "update", "bot", "--yes")).isEqualTo(5);

        assertThat(home.profile("bot").resolve("SOUL.md")).hasContent("I am 1.2.0.");
        assertThat(asked("profile", "update", "bot", "--yes")).isEqualTo(2);
    }

    @Test
    void fetchesWhatIsNewOnceForManyProfilesOfOneSource() {
        install("twin");
        install("third");
        publish("1.1.0");

        assertThat(asked("profile", "update", "--all", "--yes")).isEqualTo(5);

        assertThat(home.profile("twin").resolve("SOUL.md")).hasContent("I am 1.1.0.");
        assertThat(home.profile("third").resolve("SOUL.md")).hasContent("I am 1.1.0.");
        home.hasNoLeftovers();
    }

    @Test
    void changesNothingWhereTheServerFails() {
        publish("1.1.0");
        server.close();
        TreeSnapshot before = TreeSnapshot.of(home.profile("bot"));

        CliResult result = home.run("profile", "update", "bot", "--yes");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(before.diff(TreeSnapshot.of(home.profile("bot")))).isEmpty();
        home.hasNoLeftovers();
    }
}
