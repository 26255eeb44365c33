package org.aigenlabs.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void wrapsBetweenWords() {
        assertThat(Columns.wrap("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void leavesALongWordWholeSoThatItCanBeCopied() {
        assertThat(Columns.wrap("see /a/very/long/path here", 8)).containsExactly("see", "/a/very/long/path", "here");
    }

    @Test
    void wrapsAScriptWithoutSpacesAnywhere() {
        assertThat(Columns.wrap("a 説明説明説明 b", 5)).containsExactly("a", "説明", "説明", "説明", "b");
        assertThat(Columns.wrap("説明説", 4)).containsExactly("説明", "説");
    }

    @Test
    void cutsByWhatATerminalShows() {
        assertThat(Columns.cut("説明説明", 5)).isEqualTo("説明…");
        assertThat(Columns.cut("説明説明", 4)).isEqualTo("説…");
        assertThat(Columns.cut("abcd", 4)).isEqualTo("abcd");
    }
}
