package org.aigenlabs.schema.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreePathTest {
    @ParameterizedTest
    @CsvSource({"SOUL.md,SOUL.md", "skills/,skills", "./skills/mail,skills/mail", "././a,a", "...,..."})
    void readsAPathAndForgivesADirectorysSpelling(String text, String path) {
        assertThat(TreePath.parse(text).find()).hasToString("Optional[" + path + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "a//b", "a//", ".", "./", "..", "a/../b", "a/.", "./.."})
    void refusesWhatLeavesTheTreeOrNamesNothing(String text) {
        assertThat(TreePath.parse(text)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void cannotBeMadeWithoutItsForm() {
        assertThatThrownBy(() -> new TreePath("a/../b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsItsParts() {
        TreePath path = new TreePath("skills/mail/SKILL.md");
        assertThat(path.parts()).containsExactly("skills", "mail", "SKILL.md");
        assertThat(path.top()).isEqualTo("skills");
        assertThat(path.name()).isEqualTo("SKILL.md");
        assertThat(new TreePath("SOUL.md").top()).isEqualTo("SOUL.md");
        assertThat(path).isEqualTo(new TreePath("skills").resolve("mail/SKILL.md"));
    }

    @Test
    void liesWithinItselfAndItsParentsButNotWithinANeighbour() {
        TreePath path = new TreePath("skills/mail");
        assertThat(path.isWithin(path)).isTrue();
        assertThat(path.isWithin(new TreePath("skills"))).isTrue();
        assertThat(path.isWithin(new TreePath("skill"))).isFalse();
        assertThat(path.isWithin(new TreePath("skills/mail/x"))).isFalse();
    }

    @Test
    void isOrderedByCodePointAsGitIs() {
        // as UTF-16 units the last two would change places
        assertThat(Stream.of("B", "a", "a/b", "é", "\uff5e", "\ud83d\ude00").map(TreePath::new))
                .isSorted();
    }
}
