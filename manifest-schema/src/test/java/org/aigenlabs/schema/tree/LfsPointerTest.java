package org.aigenlabs.schema.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LfsPointerTest {
    private static final String VERSION = "version https://git-lfs.github.com/spec/v1\n";
    private static final String OID = "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n";

    @Test
    void knowsPointersWithAndWithoutExtensionsAndWithForeignLineEnds() {
        assertThat(isPointer(VERSION + OID + "size 12345\n")).isTrue();
        assertThat(isPointer(VERSION + "ext-0-foo sha256:00\n" + OID + "size 12345\n"))
                .isTrue();
        assertThat(isPointer((VERSION + OID + "size 12345\n").replace("\n", "\r\n")))
                .isTrue();
        assertThat(isPointer("version https://hawser.github.com/spec/v1\n" + OID + "size 1"))
                .isTrue();
    }

    @Test
    void leavesTextsAboutPointersAlone() {
        assertThat(isPointer("")).isFalse();
        assertThat(isPointer("# How LFS works\n" + VERSION + OID + "size 12345\n"))
                .isFalse();
        assertThat(isPointer(VERSION + OID + "size 12345\n\nThis is what a pointer looks like.\n"))
                .isFalse();
        assertThat(isPointer(VERSION + "size 12345\n")).isFalse();
        assertThat(isPointer(VERSION + OID + "size 12345\n" + "\n".repeat(1024)))
                .isFalse();
    }

    private static boolean isPointer(String text) {
        return LfsPointer.isPointer(text.getBytes(StandardCharsets.UTF_8));
    }
}
