package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One author with a laptop and a workstation: publish here, update there, edit, publish back. */
class TwoMachinesTest {
    private static final String SKILL = "skills/review/SKILL.md";

    @TempDir
    Path tmp;

    private AuthorScene scene;
    private UserHome laptop;
    private UserHome workstation;

    @BeforeEach
    void publishOnTheLaptopAndInstallOnTheWorkstation() {
        scene = AuthorScene.create(tmp);
        laptop = scene.laptop();
        workstation = scene.workstation();
        scene.write("SOUL.md", "# Coder\n\nBe brief.\n\nBe kind.\n");
        scene.publish("--to", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
        workstation
                .run("profile", "install", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
    }

    private static void replace(UserHome machine, String path, String from, String to) {
        Path file = machine.profile("coder").resolve(path);
        AuthorScene.put(file, AuthorScene.read(file).replace(from, to));
    }

    private static String text(UserHome machine, String path) {
        return AuthorScene.read(machine.profile("coder").resolve(path));
    }

    private static CliResult publish(UserHome machine) {
        return machine.run("profile", "publish", "coder", "--yes");
    }

    private static CliResult update(UserHome machine) {
        return machine.run("profile", "update", "coder", "--yes", "--on-conflict", "fail");
    }

    @Test
    void goesRoundAndRoundWithoutConflictsAndWithoutTouchingWhatNobodyChanged() throws IOException {
        Path untouched = laptop.profile("coder").resolve("config.yaml");
        Object before = Files.readAttributes(untouched, "unix:ino,lastModifiedTime");
        for (int round = 1; round <= 3; round++) {
            replace(workstation, SKILL, "Look at it", "Look " + round + " times at it");
            publish(workstation).assertThat().succeeds();
            update(laptop).assertThat().succeeds();
            replace(laptop, SKILL, "Look " + round + " times at it", "Look at it");
            replace(laptop, "SOUL.md", "Be kind.", "Be kind. Be number " + round + ".");
            publish(laptop).assertThat().succeeds();
            update(workstation).assertThat().succeeds();
        }

        assertThat(laptop.lock("coder")).isEqualTo(workstation.lock("coder"));
        assertThat(scene.bare("tag")).isEqualTo("v0.1.0\nv0.1.1\nv0.1.2\nv0.1.3\nv0.1.4\nv0.1.5\nv0.1.6");
        assertThat(text(workstation, "SOUL.md")).isEqualTo(text(laptop, "SOUL.md"));
        assertThat(Files.readAttributes(untouched, "unix:ino,lastModifiedTime")).isEqualTo(before);
        laptop.run("profile", "status", "coder").assertThat().prints("Everything is as it was installed.");
        workstation.run("profile", "status", "coder").assertThat().prints("Everything is as it was installed.");
    }

    @Test
    void bringsTogetherWhatWasEditedOnBothBeforeEitherWasPublished() {
        replace(laptop, "SOUL.md", "Be brief.", "Be brief and calm.");
        replace(workstation, "SOUL.md", "Be kind.", "Be kind and exact.");
        publish(laptop).assertThat().succeeds();

        publish(workstation).assertThat().exits(7).complains("aigenlabs profile update coder");
        update(workstation).assertThat().succeeds();
        publish(workstation).assertThat().succeeds();
        update(laptop).assertThat().succeeds();

        assertThat(text(laptop, "SOUL.md"))
                .isEqualTo("# Coder\n\nBe brief and calm.\n\nBe kind and exact.\n")
                .isEqualTo(text(workstation, "SOUL.md"));
    }

    @Test
    void keepsTheOwnThingsOfEachMachineThere() {
        AuthorScene.put(workstation.profile("coder").resolve("memories/MEMORY.md"), "of the workstation\n");
        AuthorScene.put(workstation.profile("coder").resolve(".env"), "KEY=only-here-4711\n");
        replace(workstation, "SOUL.md", "Be kind.", "Be kind and exact.");
        publish(workstation).assertThat().succeeds();

        update(laptop).assertThat().succeeds();

        assertThat(text(laptop, "memories/MEMORY.md")).isEqualTo("what only Ann knows\n");
        assertThat(text(laptop, ".env")).doesNotContain("only-here-4711");
    }
}
