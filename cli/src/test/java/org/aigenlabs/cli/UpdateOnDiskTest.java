package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an update leaves of permissions and of names that differ in case alone. */
class UpdateOnDiskTest {
    @TempDir
    java.nio.file.Path tmp;

    private UpdateScene scene;

    @BeforeEach
    void installed() {
        scene = UpdateScene.installed(tmp, "");
    }

    private void permit(String path, String permissions) throws IOException {
        Files.setPosixFilePermissions(scene.file(path), PosixFilePermissions.fromString(permissions));
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(scene.file(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw----", "rw-rw-r--"})
    void widensNoPermissionsOfAFileThatIsTakenMergedOrResolved(String mine) throws IOException {
        scene.edit("config.yaml", UpdateScene.CONFIG + "mine: 1\n");
        scene.edit("SOUL.md", UpdateScene.SOUL.replace("briefly", "at length"));
        permit("config.yaml", mine);
        permit("SOUL.md", mine);
        permit("skills/mail/SKILL.md", mine);
        scene.author
                .commit("second")
                .file("config.yaml", "theirs: 1\n" + UpdateScene.CONFIG)
                .file("SOUL.md", UpdateScene.SOUL.replace("briefly", "in rhyme"))
                .file("skills/mail/SKILL.md", "---\nname: mail\n---\nSend more mail.\n")
                .done();

        scene.update("--yes", "--accept-capabilities");
        scene.home.run("profile", "resolve", "bot", "--theirs").assertThat().succeeds();

        assertThat(scene.text("config.yaml")).contains("theirs: 1", "mine: 1");
        assertThat(scene.text("SOUL.md")).contains("in rhyme");
        assertThat(permissions("config.yaml")).isEqualTo(mine);
        assertThat(permissions("SOUL.md")).isEqualTo(mine);
        assertThat(permissions("skills/mail/SKILL.md")).isEqualTo(mine);
    }

    @Test
    void letsThoseRunAFileOfTheAuthorsWhoMayReadIt() throws IOException {
        permit("skills/mail/SKILL.md", "rw-r-----");
        scene.author
                .commit("second")
                .executable("skills/mail/SKILL.md", "#!/bin/sh\n")
                .done();

        scene.update("--yes", "--accept-capabilities").assertThat().succeeds();

        assertThat(permissions("skills/mail/SKILL.md")).isEqualTo("rwxr-x---");
    }

    @Test
    void keepsTheUsersWordOnWhatCanBeRunWhenAConflictIsResolved() throws IOException {
        scene.edit("SOUL.md", UpdateScene.SOUL.replace("briefly", "at length"));
        permit("SOUL.md", "rwxr-xr-x");
        scene.author
                .commit("second")
                .file("SOUL.md", UpdateScene.SOUL.replace("briefly", "in rhyme"))
                .done();
        scene.update("--yes");

        scene.home.run("profile", "resolve", "bot", "--theirs").assertThat().succeeds();

        assertThat(permissions("SOUL.md")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void leavesNothingOfADirectoryWhoseNameChangedOnlyItsCase() {
        scene.edit("skills/mail/own.md", "Mine.\n");
        scene.author
                .commit("case")
                .delete("skills/mail/SKILL.md")
                .file("skills/Mail/SKILL.md", "---\nname: mail\n---\nSend mail.\n")
                .done();

        CliResult result = scene.update("--yes");

        result.assertThat().succeeds();
        assertThat(scene.file("skills/Mail/SKILL.md")).isRegularFile();
        assertThat(scene.file("skills/mail/SKILL.md")).doesNotExist();
        assertThat(scene.text("skills/mail/own.md")).isEqualTo("Mine.\n");
    }
}
