package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full, and a directory of commands that is really read-only, in a mount namespace of its own. */
@Tag("slow")
class MountedHomeTest {
    private static final int PATIENCE = 120;

    @TempDir
    private Path tmp;

    @BeforeEach
    void skipWithoutNamespaces() throws Exception {
        assumeThat(run("mount -t tmpfs none $HOME"))
                .as("this machine allows mount namespaces")
                .isZero();
    }

    @Test
    void aFullDiskLeavesNoHalfProfile() throws Exception {
        int code = run("""
                mount -t tmpfs -o size=256k none $HOME && cd $HOME
                aigenlabs profile create first --no-skills --no-alias || exit 90
                head -c 150000 /dev/zero >$HOME/.aigenlabs/profiles/first/notes
                aigenlabs profile create second --clone-all --clone-from first --no-alias
                echo "code $?"
                ls -a $HOME/.aigenlabs/profiles
                aigenlabs profile list || exit 91
                """);

        assertThat(code).as(printed()).isZero();
        assertThat(printed()).contains("no space", "code 1").doesNotContainPattern("(?m)^([.]install-.*|second)$");
    }

    @Test
    void aFullDiskLeavesSettingsAsTheyWere() throws Exception {
        int code = run("""
                mount -t tmpfs -o size=256k none $HOME && cd $HOME
                aigenlabs profile create bot --no-skills --no-alias || exit 90
                aigenlabs -p bot config set model.default before || exit 91
                dd if=/dev/zero of=$HOME/fill bs=1k 2>/dev/null
                aigenlabs -p bot config set model.default after
                echo "code $?"
                aigenlabs -p bot env set KEY value
                echo "code $?"
                cat $HOME/.aigenlabs/profiles/bot/config.yaml
                ls -a $HOME/.aigenlabs/profiles/bot
                """);

        assertThat(code).as(printed()).isZero();
        assertThat(printed())
                .contains("code 1", "default: before")
                .doesNotContain("code 0", "default: after")
                .doesNotContainPattern("(?m)^[.].*new$");
    }

    @Test
    void aReadOnlyDirectoryOfCommandsIsNoReasonToHaveNoProfile() throws Exception {
        int code = run("""
                mount -t tmpfs none $HOME && mkdir -p $HOME/.local/bin && cd $HOME
                mount -t tmpfs -o ro none $HOME/.local/bin
                aigenlabs profile create coder --no-skills || exit 90
                aigenlabs profile rename coder dev || exit 91
                aigenlabs profile delete dev --yes && aigenlabs trash restore dev || exit 92
                aigenlabs profile list
                """);

        assertThat(code).as(printed()).isZero();
        assertThat(printed())
                .contains("no command was made", "the file system is read-only")
                .containsPattern("dev .*local");
    }

    /** Runs {@code script} with namespaces of its own and the program as `aigenlabs`; its exit code. */
    private int run(String script) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path file = tmp.resolve("script");
        Files.writeString(file, """
                aigenlabs() {
                  "%s" -XX:TieredStopAtLevel=1 -Xshare:auto --enable-native-access=ALL-UNNAMED -Daigenlabs.columns=200 \\
                    -cp "$CLASSES" org.aigenlabs.cli.Main "$@"
                }
                %s""".replaceFirst("%s", java.toString()).replaceFirst("%s", script.replace("$", "\\$")));
        Files.createDirectories(tmp.resolve("home"));
        ProcessBuilder builder = new ProcessBuilder(List.of("unshare", "-rm", "sh", file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(tmp.resolve("log").toFile());
        builder.environment().remove("AIGENLABS_HOME");
        builder.environment().put("HOME", tmp.resolve("home").toString());
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
    }

    private String printed() throws IOException {
        return Files.readString(tmp.resolve("log"));
    }
}
