package org.aigenlabs.schema.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParsedTest {
    private static final Parsed<Integer> OK = new Parsed.Ok<>(7);
    private static final Parsed<Integer> BAD = new Parsed.Bad<>("seven", "a number");

    @Test
    void okIsTheValue() {
        assertThat(OK.find()).contains(7);
        assertThat(OK.orThrow(bad -> new IllegalStateException(bad.toString()))).isEqualTo(7);
    }

    @Test
    void badSaysWhatWasFoundAndExpected() {
        assertThat(BAD.find()).isEmpty();
        assertThatThrownBy(() -> BAD.orThrow(bad -> new IllegalStateException(bad.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("`seven`, expected a number");
    }
}
