package org.aigenlabs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.skills.BundledSkills;
import org.aigenlabs.installer.skills.SkillBase;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aigenlabs update} in profiles that an older version of the program made. */
class SkillsUpdateTest {
    private static final TreePath GIT = new TreePath("skills/using-git-safely/SKILL.md");
    private static final TreePath SOUL = new TreePath("skills/writing-a-soul/SKILL.md");

    @TempDir
    private Path tmp;

    private UserHome home;

    @BeforeEach
    void makeAProfile() {
        home = UserHome.create(tmp.resolve("home"));
        home.run("profile", "create", "coder", "--no-alias").assertThat().succeeds();
        home.run("update").assertThat().succeeds();
    }

    @Test
    void bringsTheNewOnesAndTellsHowMany() throws IOException {
        older(without(GIT, SOUL));
        Files.delete(file(GIT));
        Files.delete(file(SOUL));

        assertThat(home.run("update").out()).isEqualTo("default (up to date), coder (+2 new)\n");
        assertThat(file(GIT)).isRegularFile();
        assertThat(home.run("update").out()).isEqualTo("default (up to date), coder (up to date)\n");
    }

    @Test
    void mergesWhatTheUserChangedSince() throws IOException {
        String ours = Objects.requireNonNull(BundledSkills.ours().files().get(GIT));
        String older = ours.stripTrailing().replaceFirst("(?s)\n[^\n]*$", "\nAn older last line.\n");
        older(with(GIT, older));
        Files.writeString(file(GIT), older.replaceFirst("\n# ", "\nMy own line.\n\n# "));

        assertThat(home.run("update").out()).isEqualTo("default (up to date), coder (1 merged with your changes)\n");
        assertThat(file(GIT)).content(UTF_8).contains("My own line.").doesNotContain("An older last line.");
    }

    @Test
    void leavesDeletedWhatTheUserDeleted() throws IOException {
        Files.delete(file(GIT));

        assertThat(home.run("update").out()).isEqualTo("default (up to date), coder (up to date)\n");
        assertThat(file(GIT)).doesNotExist();
    }

    @Test
    void leavesAProfileAloneThatWantsNone() {
        home.run("profile", "create", "bare", "--no-alias", "--no-skills")
                .assertThat()
                .succeeds();

        assertThat(home.run("update").out()).contains("bare (without bundled skills)");
        assertThat(home.profile("bare").resolve("skills")).isEmptyDirectory();
    }

    private Path file(TreePath path) {
        return home.profile("coder").resolve(path.text());
    }

    private void older(SortedMap<TreePath, String> files) throws IOException {
        String base = SkillBase.of(new BundledSkills(files)).render();
        Files.writeString(home.profile("coder").resolve(SkillBase.FILE), base);
    }

    private static SortedMap<TreePath, String> with(TreePath path, String text) {
        SortedMap<TreePath, String> files = new TreeMap<>(BundledSkills.ours().files());
        files.put(path, text);
        return files;
    }

    private static SortedMap<TreePath, String> without(TreePath... paths) {
        SortedMap<TreePath, String> files = new TreeMap<>(BundledSkills.ours().files());
        for (TreePath path : paths) {
            files.remove(path);
        }
        return files;
    }
}
