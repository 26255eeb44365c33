package org.aigenlabs.installer.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;

/** Ours are as the specification of skills (agentskills.io) wants them. */
class BundledSkillsTest {
    private static final Pattern FORM = Pattern.compile(
            "---\nname: ([a-z0-9]+(?:-[a-z0-9]+)*)\ndescription: (\\w[^\n]*)\n---\n\n# .*", Pattern.DOTALL);
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DESCRIPTION = 1024;
    private static final int MOST_LINES = 500;

    @Test
    void haveNamesDescriptionsAndSizesThatTheSpecificationAllows() {
        Map<TreePath, String> files = BundledSkills.ours().files();

        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
        files.forEach((path, text) -> {
            Matcher found = FORM.matcher(text);
            assertThat(found.matches()).as(path.text()).isTrue();
            assertThat(path.text()).isEqualTo("skills/" + found.group(1) + "/SKILL.md");
            assertThat(found.group(1)).hasSizeLessThanOrEqualTo(LONGEST_NAME);
            assertThat(found.group(2))
                    .contains("Use ")
                    .doesNotContain(": ")
                    .hasSizeLessThanOrEqualTo(LONGEST_DESCRIPTION);
            assertThat(text.lines()).hasSizeLessThan(MOST_LINES);
        });
    }

    @Test
    void readTheirBaseBackAsItWasWritten() {
        SkillBase base = SkillBase.of(BundledSkills.ours());

        assertThat(SkillBase.read(base.bytes())).isEqualTo(base);
        assertThat(SkillBase.read(new byte[] {'{'})).isEqualTo(SkillBase.NONE);
    }
}
