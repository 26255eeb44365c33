package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference says what the program says; {@code -Daigenlabs.docs.update=true} writes it anew. */
class GeneratedPagesTest {
    /** A page of the reference and the text it must have. */
    record Page(String file, String text) {
        @Override
        public String toString() {
            return file;
        }
    }

    static List<Page> pages() {
        return List.of(
                new Page("commands.md", CommandReference.render()),
                new Page("exit-codes.md", ExitCodeReference.render()),
                new Page("limits.md", LimitReference.render()),
                new Page("ownership.md", OwnershipReference.render()),
                new Page("problems.md", ProblemReference.render()),
                new Page("secrets.md", SecretReference.render()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatTheProgramSays(Page page) throws IOException {
        Path file = Path.of("reference", page.file());
        if (Boolean.getBoolean("aigenlabs.docs.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.text());
        }
        assertThat(file).content().isEqualTo(page.text());
    }
}
