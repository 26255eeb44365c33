package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `setup`, `env set` and `config edit`: what is asked, what is written, what is never shown. */
class SetupTest {
    @TempDir
    private Path tmp;

    private Path profile;

    @BeforeEach
    void makeAProfile() throws IOException {
        profile = Files.createDirectories(tmp.resolve(".aigenlabs/profiles/bot"));
        Files.writeString(profile.resolve("distribution.yaml"), """
                name: bot
                env_requires:
                  - {name: MODEL_API_KEY, description: Key of the model}
                  - {name: REPORT_LANGUAGE, required: false, default: en}
                """);
        Files.writeString(profile.resolve("config.yaml"), "# mine\nmodel:\n  default: old   # dear\n");
        Files.writeString(profile.resolve(".env"), "# keys\nOTHER=1\n");
    }

    @Test
    void asksForTheModelAndForEachVariableThatIsNotSet() throws IOException {
        CliResult result = run(true, "new/model\nsecret-0123\n\n", "-p", "bot", "setup");

        assertThat(result.out()).isEqualTo("Set MODEL_API_KEY, REPORT_LANGUAGE, model.default of bot\n");
        assertThat(result.err())
                .contains(
                        "Model [old]:",
                        "Key of the model",
                        "MODEL_API_KEY (hidden):",
                        "REPORT_LANGUAGE (optional) [en]:")
                .doesNotContain("secret-0123");
        assertThat(profile.resolve(".env"))
                .content()
                .isEqualTo("# keys\nOTHER=1\nMODEL_API_KEY=secret-0123\nREPORT_LANGUAGE=en\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile.resolve(".env"))))
                .isEqualTo("rw-------");
        assertThat(profile.resolve("config.yaml"))
                .content()
                .isEqualTo("# mine\nmodel:\n  default: new/model   # dear\n");
    }

    @Test
    void leavesEverythingThatIsNotAnswered() {
        CliResult result = run(true, "\n\n", "-p", "bot", "setup");

        assertThat(result.err()).contains("still not set: MODEL_API_KEY");
        assertThat(profile.resolve("config.yaml")).content().contains("default: old   # dear");
    }

    @Test
    void takesValuesFromStandardInput() {
        CliResult result =
                run(false, "model.default=x/y\nMODEL_API_KEY=k\n", "setup", "--non-interactive", "--profile=bot");

        assertThat(result.out()).isEqualTo("Set MODEL_API_KEY, model.default of bot\n");
        assertThat(profile.resolve(".env")).content().isEqualTo("# keys\nOTHER=1\nMODEL_API_KEY=k\n");
    }

    @Test
    void writesNothingWhenOneValueIsRefused() {
        CliResult result =
                run(false, "MODEL_API_KEY=k\n1X=2\nmodel.default=x\n", "-p", "bot", "setup", "--non-interactive");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(profile.resolve(".env")).content().isEqualTo("# keys\nOTHER=1\n");
        assertThat(profile.resolve("config.yaml")).content().contains("default: old");
    }

    @Test
    void takesTheLinesOfAnEnvFile() {
        run(false, "export MODEL_API_KEY=\"a b\"\r\nREPORT_LANGUAGE='de'\n", "-p", "bot", "setup", "--non-interactive")
                .assertThat()
                .succeeds();

        assertThat(profile.resolve(".env")).content().endsWith("MODEL_API_KEY='a b'\nREPORT_LANGUAGE=de\n");
    }

    @Test
    void setsTheModelWhereItIsTheValueItself() throws IOException {
        Files.writeString(profile.resolve("config.yaml"), "model: old # dear\n");

        run(false, "model.default=x/y\n", "-p", "bot", "setup", "--non-interactive")
                .assertThat()
                .succeeds();

        assertThat(profile.resolve("config.yaml")).content().isEqualTo("model: x/y # dear\n");
    }

    @Test
    void asksNothingAndWritesNothingWhereAFileCannotBeRead() throws IOException {
        Files.writeString(profile.resolve("config.yaml"), "model: [\n");

        CliResult asked = run(true, "x\nkey\n\n", "-p", "bot", "setup");
        CliResult told = run(false, "MODEL_API_KEY=k\n", "-p", "bot", "setup", "--non-interactive");

        assertThat(asked.err()).contains("cannot read").doesNotContain("Model");
        assertThat(told.exitCode()).isEqualTo(3);
        assertThat(profile.resolve(".env")).content().isEqualTo("# keys\nOTHER=1\n");
    }

    @Test
    void wrapsWhatAnAuthorSaysOfAVariable() throws IOException {
        Files.writeString(profile.resolve("distribution.yaml"), """
                name: bot
                env_requires:
                  - {name: MODEL_API_KEY, description: "%s"}
                """.replace(
                        "%s", "Key of the model, from the page of its provider, which begins with sk-; ".repeat(2)));

        assertThat(run(true, "\n\n", "-p", "bot", "setup").err().lines())
                .filteredOn(line -> line.contains("provider"))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void asksNobodyWhereNobodyIs() {
        CliResult result = run(false, "", "-p", "bot", "setup");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        "cannot ask for the settings of `bot`: there is no terminal",
                        "-p bot setup --non-interactive`");
    }

    @Test
    void asksForTheValueOfAVariableHidden() {
        CliResult result = run(true, "hush\n", "-p", "bot", "env", "set", "TOKEN");

        assertThat(result.err()).contains("TOKEN (hidden):").doesNotContain("hush");
        assertThat(profile.resolve(".env")).content().isEqualTo("# keys\nOTHER=1\nTOKEN=hush\n");
    }

    @Test
    void savesWhatTheEditorMade() {
        CliResult result = edit("sed -i 's/old/new/'");

        assertThat(result.out()).isEqualTo("Saved config.yaml of bot\n");
        assertThat(profile.resolve("config.yaml")).content().isEqualTo("# mine\nmodel:\n  default: new   # dear\n");
        assertThat(profile.resolve(".aigenlabs/edit/config.yaml")).doesNotExist();
    }

    @Test
    void keepsABrokenEditAsideAndTheFileAsItWas() {
        CliResult result = edit("sed -i 's/old/[/'");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("your edit is kept in `" + profile.resolve(".aigenlabs/edit/config.yaml"));
        assertThat(profile.resolve("config.yaml")).content().contains("default: old");

        CliResult again = edit("sed -i 's/\\[ /better /'");

        assertThat(again.err()).contains("Going on with the edit that was kept");
        assertThat(profile.resolve("config.yaml")).content().contains("default: better");
    }

    @Test
    void refusesAnEditOfAFileThatWasChangedMeanwhile() throws IOException {
        CliResult result = edit("echo 'a: 1' > " + profile.resolve("config.yaml") + "; sed -i 's/old/new/'");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(Files.readString(profile.resolve("config.yaml"))).isEqualTo("a: 1\n");
    }

    @Test
    void changesNothingWhenTheEditorFails() {
        CliResult result = edit("false");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("the editor `false` ended with exit code 1");
        assertThat(profile.resolve("config.yaml")).content().contains("default: old");
    }

    private CliResult edit(String editor) {
        return new InProcess()
                .run(
                        tmp,
                        Map.of("HOME", tmp.toString(), "VISUAL", editor, "PATH", "/usr/bin:/bin"),
                        "",
                        "-p",
                        "bot",
                        "config",
                        "edit");
    }

    private CliResult run(boolean terminal, String typed, String... args) {
        return new InProcess(terminal, 80).run(tmp, Map.of("HOME", tmp.toString()), typed, args);
    }
}
