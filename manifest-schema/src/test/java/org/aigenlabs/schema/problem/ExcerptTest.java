package org.aigenlabs.schema.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void quotesAsItIs() {
        assertThat(Excerpt.of("José's 🚀 \"agent\"")).isEqualTo("`José's 🚀 \"agent\"`");
    }

    @Test
    void showsWhatWouldHideMoveOrReorder() {
        assertThat(Excerpt.of("a\nb\tc\r`\u001B[2J\u202E\u200B\u2028\uD800"))
                .isEqualTo("`a\\nb\\tc\\r'\\u{1b}[2J\\u{202e}\\u{200b}\\u{2028}\\u{d800}`");
    }

    @Test
    void cutsWhatIsLongByCharacters() {
        assertThat(Excerpt.of("🚀".repeat(Excerpt.LONGEST))).isEqualTo("`" + "🚀".repeat(60) + "`");
        assertThat(Excerpt.of("🚀".repeat(Excerpt.LONGEST + 1))).isEqualTo("`" + "🚀".repeat(60) + "…`");
    }
}
