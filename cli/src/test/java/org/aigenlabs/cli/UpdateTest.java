package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile update} through the whole program, from a real repository. */
class UpdateTest {
    @TempDir
    Path tmp;

    @Test
    void takesWhatTheAuthorChangedAndKeepsWhatTheUserChanged() {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        scene.edit("config.yaml", UpdateScene.CONFIG.replace("turns: 10", "turns: 99"));
        scene.author
                .commit("second")
                .file("distribution.yaml", UpdateScene.manifest("1.1.0"))
                .file("config.yaml", UpdateScene.CONFIG.replace("temperature: 0.2", "temperature: 0.7"))
                .file("skills/mail/SKILL.md", "---\nname: mail\n---\nSend mail well.\n")
                .file("skills/new/SKILL.md", "---\nname: new\n---\nNew.\n")
                .done();

        CliResult result = scene.update("--yes");

        result.assertThat().succeeds();
        assertThat(result.out()).contains("Updated bot 1.0.0 to 1.1.0").contains("1 merged, 3 taken");
        assertThat(scene.text("config.yaml")).contains("turns: 99").contains("temperature: 0.7");
        assertThat(scene.text("skills/mail/SKILL.md")).contains("Send mail well.");
        assertThat(scene.text("skills/new/SKILL.md")).contains("New.");
        assertThat(scene.home.lock("bot").version()).isEqualTo("1.1.0");
        scene.home.hasNoLeftovers();
    }

    @Test
    void writesNotOneByteWhenThereIsNothingNew() throws IOException {
        UpdateScene scene = UpdateScene.installed(tmp, "");
        SortedMap<String, FileTime> before = times(scene.home.root());

        CliResult result = scene.update("--yes");

        result.assertThat().succeeds();
        assertThat(result.out())
                .isEqualTo("bot 1.0.0: already at " + scene.author.head().abbreviated() + "\n");
        assertThat(times(scene.home.root())).isEqualTo(before);
    }

    private static SortedMap<String, FileTime> times(Path top) throws IOException {
        SortedMap<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.toList()) {
                times.put(each.toString(), Files.getLastModifiedTime(each));
            }
        }
        return times;
    }
}
