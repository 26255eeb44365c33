package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Local profiles with names, targets and links that cannot be right: one clear message, and nothing written. */
class LocalBadInputTest {
    private static final String TOO_LONG = "a2345678901234567890123456789012345678901234567890123456789012345";

    @TempDir
    private Path tmp;

    private UserHome home;

    @BeforeEach
    void makeAProfile() throws IOException {
        home = UserHome.create(tmp.resolve("home"));
        Path bot = Files.createDirectories(home.profile("bot"));
        Files.writeString(bot.resolve("config.yaml"), "model:\n  default: m\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                TOO_LONG,
                "default",
                "aigenlabs",
                "test",
                "tmp",
                "root",
                "sudo",
                "SUDO",
                ".",
                "..",
                "../x",
                "a/b",
                "/tmp/x",
                "a\\b",
                "-x",
                "_x",
                "a b",
                "a\nb",
                "b\u043et",
                "bot\u200b",
                "\uff42ot",
                "caf\u00e9",
                "\u0130stanbul"
            })
    void refusesWhatIsNoNameForAProfile(String name) {
        TreeSnapshot before = home.snapshot();

        refused(home.run("profile", "create", "--", name));
        refused(home.run("profile", "create", "--clone-all", "--", name));
        refused(home.run("profile", "rename", "--", "bot", name));
        refused(home.run("profile", "install", tmp.toString(), "--name=" + name, "--yes"));

        assertThat(before.diff(home.snapshot())).as("changes").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", TOO_LONG, "..", "../x", "a/b", "b\u043et", "cd", "aigenlabs", "ls", "profile"})
    void refusesWhatIsNoNameForACommand(String name) {
        TreeSnapshot before = home.snapshot();

        CliResult result = new InProcess(false, 240)
                .run(
                        home.path(),
                        Map.of("HOME", home.path().toString(), "PATH", "/usr/bin:/bin"),
                        "",
                        "profile",
                        "alias",
                        "bot",
                        "--name=" + (name.isEmpty() ? " " : name));

        refused(result);
        assertThat(before.diff(home.snapshot())).as("changes").isEmpty();
    }

    @Test
    void writesCapitalsSmall() {
        home.run("profile", "create", "Coder").assertThat().succeeds();
        home.run("profile", "rename", "CODER", "Dev-Bot").assertThat().succeeds();

        assertThat(home.profile("dev-bot")).isDirectory();
        assertThat(home.path().resolve(".local/bin/dev-bot")).exists();
        assertThat(home.run("profile", "list").out()).contains("dev-bot").doesNotContain("Dev-Bot");
    }

    @Test
    void takesANameOfSixtyFourCharacters() {
        String longest = TOO_LONG.substring(1);

        home.run("profile", "create", longest.replaceFirst("2", "b"))
                .assertThat()
                .succeeds();
    }

    @Test
    void refusesATargetThatIsThere() throws IOException {
        Files.writeString(home.profile("file"), "mine");
        Files.createSymbolicLink(home.profile("link"), Files.createDirectories(tmp.resolve("elsewhere")));
        Files.createDirectories(home.profile("empty"));
        TreeSnapshot before = TreeSnapshot.of(tmp);

        for (String taken : new String[] {"file", "link", "empty", "bot"}) {
            refused(home.run("profile", "create", taken));
            refused(home.run("profile", "create", taken, "--clone-all"));
            refused(home.run("profile", "rename", "bot", taken));
        }
        assertThat(before.diff(TreeSnapshot.of(tmp))).as("changes").isEmpty();
    }

    @Test
    void makesAProfileEvenWhereItsCommandCannotBe() throws IOException {
        Files.writeString(home.path().resolve(".local"), "a file, where the commands should lie");

        CliResult result = home.run("profile", "create", "coder");

        result.assertThat().succeeds();
        assertThat(result.err()).contains("warning: no command was made: ");
        assertThat(home.profile("coder")).isDirectory();
        home.hasNoLeftovers();
    }

    @Test
    void neverMakesACommandThroughALink() throws IOException {
        Path elsewhere = Files.createDirectories(tmp.resolve("elsewhere"));
        Files.createDirectories(home.path().resolve(".local"));
        Files.createSymbolicLink(home.path().resolve(".local/bin"), elsewhere);

        CliResult result = home.run("profile", "create", "coder");

        assertThat(result.err()).contains("warning: no command was made: ", "a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void listsTheOthersBesideABrokenOne() throws IOException {
        Files.writeString(Files.createDirectories(home.profile("odd")).resolve("config.yaml"), "model: [\n");
        Files.writeString(Files.createDirectories(home.profile("worse")).resolve("profile.yaml"), "\u0000: {\n");

        CliResult result = home.run("profile", "list");

        result.assertThat().succeeds();
        assertThat(result.out().lines().map(line -> line.strip().replaceAll(" .*", "")))
                .containsExactly("NAME", "*", "bot", "odd", "worse");
        assertThat(result.out()).containsPattern("odd .*damaged").containsPattern("bot .*local");
    }

    private static void refused(CliResult result) {
        Refusals.isPlain(result);
        result.assertThat().exits(2).printsNothing();
    }
}
