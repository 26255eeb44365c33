package org.aigenlabs.installer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigenlabs.installer.MemoryTree;
import org.aigenlabs.schema.manifest.EnvRequirement;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;

class EnvExampleTest {
    @Test
    void leavesRequiredVariablesOpenAndCommentsOptionalOnesOut() {
        String text = EnvExample.render(MemoryTree.manifest(
                List.of(),
                List.of(
                        new EnvRequirement("MAIL_KEY", "From the mail console", true, "", true),
                        new EnvRequirement("MAIL_HOST", "", true, "mail.example", false),
                        new EnvRequirement("GREETING", "How to begin", false, "Dear # reader's", false)),
                List.of("Open AI key", "bad\nEVIL=1")));

        assertThat(text).isEqualTo("""
                # What research-bot reads from the environment. Copy the lines you need to `.env` and fill them in.

                # From the mail console
                MAIL_KEY=

                MAIL_HOST=mail.example

                # How to begin
                # GREETING="Dear # reader's"

                # Also named by the author, but no names of variables:
                # Open AI key
                # bad EVIL=1
                """);
    }

    @Test
    void setsNothingThatHasNoDefault() {
        String text = EnvExample.render(MemoryTree.manifest(
                List.of(),
                List.of(
                        new EnvRequirement("A", "one\u2028B=2", true, "", false),
                        new EnvRequirement("C", "", true, "a b", false)),
                List.of()));

        assertThat(DotEnv.setNames(text)).containsExactly("C");
        assertThat(text).contains("C='a b'\n");
    }

    @Test
    void saysSoWhenNothingIsAskedFor() {
        assertThat(EnvExample.render(MemoryTree.manifest(List.of(), List.of(), List.of())))
                .endsWith("# It asks for nothing.\n");
    }

    @Test
    void knowsAnExampleThatTheAuthorWrote() {
        assertThat(EnvExample.isAuthorsOwn(new TreePath(".env.example"))).isTrue();
        assertThat(EnvExample.isAuthorsOwn(new TreePath(".env.EXAMPLE"))).isTrue();
        assertThat(EnvExample.isAuthorsOwn(new TreePath(".env.template"))).isTrue();
        assertThat(EnvExample.isAuthorsOwn(new TreePath("skills/x/.env.example")))
                .isFalse();
    }

    @Test
    void beginsAnEnvWithNothingSet() {
        assertThat(DotEnv.setNames(EnvPlaceholder.render())).isEmpty();
        assertThat(EnvPlaceholder.render())
                .startsWith("# ")
                .contains(".env.EXAMPLE")
                .endsWith("\n");
    }
}
