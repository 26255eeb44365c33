package org.aigenlabs.installer.skills;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.skills.SkillChanges.Change;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillSyncTest {
    private static final String MAIL = "skills/mail/SKILL.md";
    private static final String OLD = "# Mail\n\nRead it first.\n\nThen answer.\n";
    private static final String NEW = "# Mail\n\nRead it first.\n\nThen answer within a day.\n";

    @TempDir
    private Path profile;

    @Test
    void addsWhatIsMissingAndIsThenUpToDate() {
        assertThat(sync(Map.of(MAIL, OLD)).of(Change.ADDED)).containsExactly("mail");

        assertThat(profile.resolve(MAIL)).hasContent(OLD);
        assertThat(sync(Map.of(MAIL, OLD)).skills()).isEmpty();
    }

    @Test
    void updatesWhatNobodyChanged() {
        sync(Map.of(MAIL, OLD));

        assertThat(sync(Map.of(MAIL, NEW)).of(Change.UPDATED)).containsExactly("mail");
        assertThat(profile.resolve(MAIL)).hasContent(NEW);
    }

    @Test
    void mergesWhatTheUserChanged() throws IOException {
        sync(Map.of(MAIL, OLD));
        write(OLD.replace("Read it first.", "Read it twice."));

        assertThat(sync(Map.of(MAIL, NEW)).of(Change.MERGED)).containsExactly("mail");
        assertThat(profile.resolve(MAIL)).hasContent(NEW.replace("Read it first.", "Read it twice."));
    }

    @Test
    void keepsTheUsersTextWhereBothChangedTheSame() throws IOException {
        sync(Map.of(MAIL, OLD));
        write(OLD.replace("Then answer.", "Never answer."));

        assertThat(sync(Map.of(MAIL, NEW)).of(Change.KEPT)).containsExactly("mail");
        assertThat(profile.resolve(MAIL)).hasContent(OLD.replace("Then answer.", "Never answer."));

        write(NEW);
        assertThat(sync(Map.of(MAIL, NEW)).skills()).isEmpty();
    }

    @Test
    void leavesDeletedWhatTheUserDeleted() throws IOException {
        sync(Map.of(MAIL, OLD));
        Files.delete(profile.resolve(MAIL));
        Files.delete(profile.resolve("skills/mail"));

        SkillChanges changes = sync(Map.of(MAIL, NEW, "skills/mail/more.md", "More.\n"));

        assertThat(changes.skills()).isEmpty();
        assertThat(profile.resolve("skills/mail")).doesNotExist();
        assertThat(sync(Map.of(MAIL, NEW, "skills/mail/more.md", "Even more.\n"))
                        .skills())
                .isEmpty();
    }

    @Test
    void neverTouchesASkillOfTheSameNameThatIsTheUsers() throws IOException {
        write("# My own\n");

        assertThat(sync(Map.of(MAIL, NEW)).of(Change.TAKEN)).containsExactly("mail");
        assertThat(profile.resolve(MAIL)).hasContent("# My own\n");
    }

    @Test
    void writesThroughNoLink(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(profile.resolve("skills"), elsewhere);

        assertThat(sync(Map.of(MAIL, NEW)).of(Change.TAKEN)).containsExactly("mail");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void removesWhatShipsNoMoreUnlessItWasChanged() throws IOException {
        sync(Map.of(MAIL, OLD, "skills/web/SKILL.md", "# Web\n"));
        write(NEW);

        assertThat(sync(Map.of()).of(Change.REMOVED)).containsExactly("web");
        assertThat(profile.resolve("skills/web")).doesNotExist();
        assertThat(profile.resolve(MAIL)).hasContent(NEW);
    }

    @Test
    void goesOnWhereASyncWasCutOff() {
        sync(Map.of(MAIL, OLD));
        SortedMap<String, String> next = new TreeMap<>(Map.of(MAIL, NEW, "skills/web/SKILL.md", "# Web\n"));
        int deaths = 0;
        boolean lived = false;
        while (!lived) {
            deaths++;
            try {
                sync(new FaultyDisk(new RealDisk(), deaths, FaultyDisk.Fault.KILL), next);
                lived = true;
            } catch (FaultyDisk.Killed _) {
                assertThat(profile.resolve(MAIL)).content(UTF_8).isIn(OLD, NEW);
            }
        }

        assertThat(deaths).isGreaterThan(5);
        assertThat(profile.resolve(MAIL)).hasContent(NEW);
        assertThat(profile.resolve("skills/web/SKILL.md")).hasContent("# Web\n");
        assertThat(sync(next).skills()).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(profile.resolve("skills/mail"));
        Files.writeString(profile.resolve(MAIL), text);
    }

    private SkillChanges sync(Map<String, String> files) {
        return sync(new RealDisk(), files);
    }

    private SkillChanges sync(Disk disk, Map<String, String> files) {
        SortedMap<TreePath, String> bundled = new TreeMap<>();
        files.forEach((path, text) -> bundled.put(new TreePath(path), text));
        return new SkillSync(disk, profile, new BundledSkills(bundled)).run();
    }
}
