package org.aigenlabs.installer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelGzipTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 3_000_000})
    void isReadByAnyGzip(int size) throws IOException {
        byte[] content = mixed(size);
        byte[] packed = packed(content, 10_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(content);
        assertThat(own(packed)).isEqualTo(content);
    }

    @Test
    void givesTheSameBytesHoweverTheyAreWritten() throws IOException {
        byte[] content = mixed(2_000_000);
        assertThat(packed(content, 1 << 20)).isEqualTo(packed(content, 777));
    }

    @Test
    void packsTextWellAndStoresWhatIsPacked() throws IOException {
        byte[] text = "the same line again\n".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] noise = new byte[2_000_000];
        new Random(7).nextBytes(noise);
        assertThat(packed(text, 4096)).hasSizeLessThan(text.length / 50);
        assertThat(packed(noise, 4096)).hasSizeLessThan(noise.length + noise.length / 1000);
    }

    private static byte[] own(byte[] packed) throws IOException {
        try (GzipMember member =
                new GzipMember(new ByteArrayInputStream(packed), ArchiveLimits.OWN, new ArchiveRefusals("test"))) {
            return member.readAllBytes();
        }
    }

    private static byte[] packed(byte[] content, int step) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParallelGzip gzip = new ParallelGzip(out)) {
            for (int at = 0; at < content.length; at += step) {
                gzip.write(content, at, Math.min(step, content.length - at));
            }
            gzip.finish();
        }
        return out.toByteArray();
    }

    /** Text, then noise, then text. */
    private static byte[] mixed(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'x');
        byte[] noise = new byte[size / 3];
        new Random(size).nextBytes(noise);
        System.arraycopy(noise, 0, content, size / 3, noise.length);
        return content;
    }
}
