package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who write one profile at once: {@code -Daigenlabs.sweep=all} takes 8 processes with 50 commands each. */
@Tag("slow")
class ManyWritersTest {
    private static final boolean WHOLE = "all".equals(System.getProperty("aigenlabs.sweep"));
    private static final int PROCESSES = WHOLE ? 8 : 3;
    private static final int COMMANDS = WHOLE ? 50 : 5;
    private static final long ALL = (long) PROCESSES * COMMANDS;

    @TempDir
    Path tmp;

    /** A process of its own that sets one setting of its own again and again: arguments are home, key, how often. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws InterruptedException {
            int most = Integer.parseInt(args[2]);
            for (int i = 1; i <= most; i++) {
                CliResult result = set(args[0], args[1], i);
                while (result.exitCode() == ExitCode.BUSY.code()) {
                    Thread.sleep(20);
                    result = set(args[0], args[1], i);
                }
                if (result.exitCode() != 0) {
                    System.out.println(result);
                    return;
                }
            }
            System.out.println("done");
        }

        private static CliResult set(String home, String key, int value) {
            return new InProcess()
                    .run(Path.of(home), Map.of("HOME", home), "", "-p", "bot", "config", "set", key, "" + value);
        }
    }

    @Test
    void loseNothingOfEachOther() throws IOException, InterruptedException {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            scene.home.path().toString(),
                            "writers.w" + i,
                            "" + COMMANDS)
                    .redirectErrorStream(true)
                    .redirectOutput(tmp.resolve("out" + i).toFile())
                    .start());
        }
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(writers.get(i).waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(tmp.resolve("out" + i))).isEqualTo("done\n");
            assertThat(scene.text("config.yaml")).contains("w" + i + ": " + COMMANDS);
        }
        assertThat(count(
                        "config set writers",
                        scene.home.run("profile", "log", "bot", "-n", "9999").out()))
                .isEqualTo(ALL);
        assertThat(count(
                        "config set: done",
                        scene.home.run("-p", "bot", "history", "-n", "9999").out()))
                .isEqualTo(ALL);
        scene.home.run("profile", "verify", "bot").assertThat().succeeds();
        scene.home.hasNoLeftovers();
    }

    private static long count(String words, String text) {
        return Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
    }

    @Test
    void doNotDisturbAnAgentThatKeepsWriting() throws IOException, InterruptedException {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        AtomicBoolean stop = new AtomicBoolean();
        List<String> written = new ArrayList<>();
        Files.createDirectories(scene.file("memories"));
        Thread agent = Thread.ofPlatform().start(() -> {
            for (int i = 1; !stop.get(); i++) {
                written.add("Line " + i + ".");
                scene.edit("memories/MEMORY.md", String.join("\n", written));
                scene.edit("skills/mine/SKILL.md", "---\nname: mine\n---\n" + String.join("\n", written));
                scene.edit("sessions/s" + i % 10 + ".json", "{\"n\": " + i + "}");
            }
        });
        int updates = WHOLE ? 40 : 5;
        for (int i = 1; i <= updates; i++) {
            scene.author
                    .commit("number " + i)
                    .file("distribution.yaml", UpdateScene.manifest("1.0." + i))
                    .file("skills/mail/SKILL.md", "---\nname: mail\n---\nNumber " + i + ".\n")
                    .done();
            scene.update("--yes").assertThat().succeeds();
            assertThat(scene.text("skills/mail/SKILL.md")).contains("Number " + i + ".");
        }
        scene.home.run("profile", "undo", "bot").assertThat().succeeds();
        stop.set(true);
        agent.join();

        assertThat(scene.text("memories/MEMORY.md")).isEqualTo(String.join("\n", written));
        assertThat(scene.text("skills/mine/SKILL.md")).endsWith(String.join("\n", written));
        assertThat(scene.file(".aigenlabs/kept")).doesNotExist();
    }
}
