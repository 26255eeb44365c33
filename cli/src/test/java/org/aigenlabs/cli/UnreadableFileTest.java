package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the user's that the program may not read. root may read all, so it runs the program without that power. */
@Tag("slow") // starts the whole program
class UnreadableFileTest {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final String POWERS = "-dac_override,-dac_read_search";

    @TempDir
    Path tmp;

    @Test
    void refusesAFileThatItMayNotRead() throws IOException {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.author.commit("second").file("SOUL.md", "New.\n").done();
        ChildProgram program = new ChildProgram(scene.home, tmp.resolve("log"));
        TreeSnapshot before = TreeSnapshot.of(scene.home.profile("bot"));
        permit(scene.file("SOUL.md"), "---------");

        int exit = ChildProgram.exitCode(
                program.start(prefix(), Map.of(), List.of(), "profile", "update", "bot", "--yes"));

        permit(scene.file("SOUL.md"), "rw-r--r--");
        assertThat(exit).as(program.printed()).isEqualTo(1);
        assertThat(program.printed()).contains("SOUL.md", "permission denied", "hint: ");
        assertThat(before.diff(TreeSnapshot.of(scene.home.profile("bot")))).isEmpty();
        scene.home.hasNoLeftovers();
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** Nothing for a user like others. */
    private static List<String> prefix() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        Assumptions.assumeTrue(Files.isExecutable(SETPRIV), "skipped: root may read all, and there is no `setpriv`");
        return List.of(SETPRIV.toString(), "--bounding-set=" + POWERS, "--inh-caps=" + POWERS);
    }
}
