package org.aigenlabs.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    private static final String LONG = "a".repeat(40);

    @Test
    void cutsTheWidestUntilItFits() {
        assertThat(new Table().row("NAME", "WHAT").row("bot", LONG).lines(20))
                .containsExactly("NAME  WHAT", "bot   " + "a".repeat(13) + "…");
    }

    @Test
    void neverCutsAName() {
        assertThat(new Table(0)
                        .row("NAME", "WHEN")
                        .row("bot", "now")
                        .row(LONG, "then")
                        .lines(20))
                .containsExactly(
                        "NAME" + " ".repeat(12) + "WHEN",
                        "bot" + " ".repeat(13) + "now",
                        LONG,
                        " ".repeat(16) + "then");
    }

    @Test
    void showsTheMarkBeforeALongName() {
        assertThat(new Table(1).row("", "NAME", "WHEN").row("*", LONG, "then").lines(20))
                .containsExactly(
                        " ".repeat(3) + "NAME" + " ".repeat(9) + "WHEN", "*  " + LONG, " ".repeat(16) + "then");
    }
}
