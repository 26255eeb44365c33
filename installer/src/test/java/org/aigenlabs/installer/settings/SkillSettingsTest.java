package org.aigenlabs.installer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.failure.UsageFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillSettingsTest {
    @TempDir
    private Path profile;

    @BeforeEach
    void write() throws IOException {
        skill("web/search", "---\nname: web-search\ndescription: 'Find it'\nversion: 1.10\n---\n# Search\n");
        skill("notes", "# no frontmatter\n");
        skill("broken", "---\nname: a: b\n---\n");
    }

    @Test
    void disablesASkillByItsNameAndChangesNoOtherByte() throws IOException {
        config("# mine\nskills:\n  inline_shell: false   # never\nmodel: {default: x}\n");

        assertThat(skills().enable(skills().find("search"), false)).isTrue();

        assertThat(profile.resolve("config.yaml"))
                .content()
                .startsWith("# mine\nskills:\n  inline_shell: false   # never\n")
                .contains("web-search")
                .endsWith("model: {default: x}\n");
        assertThat(skills().find("web-search").enabled()).isFalse();
    }

    @Test
    void addsToTheListAndTakesOutOfIt() throws IOException {
        config("skills:\n  disabled:\n    - other  # not here\n");

        skills().enable(skills().find("notes"), false);
        assertThat(profile.resolve("config.yaml"))
                .content()
                .isEqualTo("skills:\n  disabled:\n    - other  # not here\n    - notes\n");

        skills().enable(skills().find("notes"), true);
        assertThat(profile.resolve("config.yaml"))
                .content()
                .isEqualTo("skills:\n  disabled:\n    - other  # not here\n");
    }

    @Test
    void makesTheConfigurationIfThereIsNone() {
        assertThat(skills().enable(skills().find("notes"), true)).isFalse();
        assertThat(profile.resolve("config.yaml")).doesNotExist();

        assertThat(skills().enable(skills().find("notes"), false)).isTrue();
        assertThat(skills().find("notes").enabled()).isFalse();
    }

    @Test
    void showsWhatTheFrontmatterSays() {
        SkillFacts skill = skills().find("web/search");

        assertThat(skill.description()).isEqualTo("Find it");
        assertThat(skill.version()).isEqualTo("1.10");
        assertThat(skills().find("notes").name()).isEqualTo("notes");
        assertThat(skills().find("broken").problem()).isNotEmpty();
    }

    @Test
    void refusesASkillThatIsNotThere() {
        assertThatThrownBy(() -> skills().find("nothing"))
                .isInstanceOf(UsageFailure.class)
                .hasMessage("cannot find the skill `nothing`: there is none of that name");
    }

    private void skill(String directory, String text) throws IOException {
        Files.writeString(
                Files.createDirectories(profile.resolve("skills").resolve(directory))
                        .resolve("SKILL.md"),
                text);
    }

    private void config(String text) throws IOException {
        Files.writeString(profile.resolve("config.yaml"), text);
    }

    private SkillSettings skills() {
        return new SkillSettings(new RealDisk(), profile, List.of("broken", "notes", "web/search"));
    }
}
