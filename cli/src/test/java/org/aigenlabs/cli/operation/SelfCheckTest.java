package org.aigenlabs.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCheckTest {
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path tmp;

    private SelfCheck check = new SelfCheck(Path.of("bin", "aigenlabs"));

    @BeforeEach
    void install() throws IOException {
        check = new SelfCheck(tmp.resolve("bin").resolve("aigenlabs"));
        Files.writeString(tmp.resolve("a file"), "abc");
        Files.writeString(tmp.resolve("SHA256SUMS"), OF_ABC + "  a file\n");
    }

    @Test
    void countsTheFilesThatAreAsTheyWerePackaged() throws IOException {
        Files.writeString(tmp.resolve("SHA256SUMS.caches"), OF_ABC + "  a file\n");

        assertThat(check.check()).isEqualTo(2);
    }

    @Test
    void namesAFileThatDiffers() throws IOException {
        Files.writeString(tmp.resolve("a file"), "abd");

        refuses("1 of 1 files are not as they were packaged: `a file` differs");
    }

    @Test
    void namesAFileThatIsMissing() throws IOException {
        Files.delete(tmp.resolve("a file"));

        refuses("`a file` is missing");
    }

    @Test
    void namesAFileThatNoSumVouchesFor() throws IOException {
        Files.writeString(tmp.resolve("stranger"), "abc");

        refuses("`stranger` has no checksum");
    }

    @Test
    void namesAPipeInPlaceOfAFile() throws Exception {
        Files.delete(tmp.resolve("a file"));
        Files.createSymbolicLink(tmp.resolve("a file"), Path.of("/dev/null"));

        refuses("`a file` is no file");
    }

    @Test
    void refusesSumsThatAreNone() throws IOException {
        Files.writeString(tmp.resolve("SHA256SUMS"), "nonsense\n");

        refuses("has a line that is none of a checksum");
    }

    @Test
    void saysThatACheckoutHasNoSums() throws IOException {
        Files.delete(tmp.resolve("SHA256SUMS"));

        refuses("cannot be read, expected the checksums of an installed one");
    }

    private void refuses(String message) {
        assertThatThrownBy(() -> check.check())
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining(message);
    }
}
