package org.aigenlabs.schema.tree;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A small text that Git LFS commits in place of a file (git-lfs, docs/spec.md): taken as the file, it would install a
 * note in place of what the author meant.
 */
public final class LfsPointer {
    /** Bytes of the longest pointer, by the specification. */
    private static final int LONGEST = 1024;

    private static final Pattern FORM = Pattern.compile("""
            version https://(?:git-lfs|hawser)\\.github\\.com/spec/v1\\r?
            (?:[a-z0-9.-]+ [^\\n]*\\r?\\n)*?oid sha256:[0-9a-f]{64}\\r?
            (?:[a-z0-9.-]+ [^\\n]*\\r?\\n)*?size [0-9]+\\s*""");

    private LfsPointer() {}

    /** Whether {@code bytes}, a whole file, are a pointer and nothing else. */
    public static boolean isPointer(byte[] bytes) {
        return bytes.length <= LONGEST
                && FORM.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).matches();
    }
}
