package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One update after another, each killed at a random moment and then done again: {@code -Daigenlabs.sweep=all} takes 200,
 * else a few.
 */
@Tag("slow")
class RandomKillTest {
    private static final int UPDATES = "all".equals(System.getProperty("aigenlabs.sweep")) ? 200 : 6;

    @TempDir
    Path tmp;

    @Test
    void losesNothingWhereverItIsKilled() throws InterruptedException {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.edit("SOUL.md", UpdateScene.SOUL.replace("You never guess.", "You always guess."));
        scene.edit("memories/MEMORY.md", "Ann likes tea.\n");
        Random random = new Random(7);
        long longest = 3000;
        int killed = 0;
        for (int i = 1; i <= UPDATES; i++) {
            String soul = UpdateScene.SOUL.replace("You are kind.", "You are kind, and " + i + " years old.");
            scene.author
                    .commit("number " + i)
                    .file("distribution.yaml", UpdateScene.manifest("1.0." + i))
                    .file("SOUL.md", soul)
                    .file("skills/s" + i % 5 + "/SKILL.md", "---\nname: s\n---\nNumber " + i + ".\n")
                    .done();
            long began = System.nanoTime();
            Process child = new ChildProgram(scene.home, tmp.resolve("log"))
                    .start(Map.of(), List.of(), "profile", "update", "bot", "--yes", "--quiet");
            Thread.sleep(random.nextLong(longest));
            if (child.isAlive()) {
                child.destroyForcibly().waitFor();
                killed++;
            } else {
                longest = Math.max(300, (System.nanoTime() - began) / 1_000_000);
            }

            scene.update("--yes").assertThat().succeeds();

            assertThat(scene.text("SOUL.md"))
                    .contains("and " + i + " years old.")
                    .contains("You always guess.");
            assertThat(scene.text("memories/MEMORY.md")).isEqualTo("Ann likes tea.\n");
            scene.home.run("profile", "verify", "bot").assertThat().succeeds();
            // killed after its last step it leaves what it fetched, and where nothing is new nobody fetches: the next
            // fetch sweeps
            scene.home
                    .run("profile", "install", scene.author.path().toString(), "--name", "other", "--dry-run")
                    .assertThat()
                    .succeeds();
            scene.home.hasNoLeftovers();
        }
        assertThat(killed).isPositive();
    }
}
