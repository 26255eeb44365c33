package org.aigenlabs.schema.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitIdTest {
    private static final String HEX = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    @Test
    void readsEitherCaseAndAbbreviates() {
        GitId id = GitId.parse(HEX.toUpperCase(java.util.Locale.ROOT)).find().orElseThrow();
        assertThat(id).hasToString(HEX);
        assertThat(id.abbreviated()).isEqualTo("4b825dc642cb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4b825dc642cb", HEX + "0", " " + HEX, "4b825dc642cb6eb9a060e54bf8d69288fbee490g"})
    void refusesWhatIsNotFortyDigits(String text) {
        assertThat(GitId.parse(text)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void cannotBeMadeInCapitals() {
        assertThatThrownBy(() -> new GitId("A".repeat(40))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOrderedByItsDigits() {
        assertThat(new GitId("0".repeat(40))).isLessThan(new GitId("f".repeat(40)));
    }
}
