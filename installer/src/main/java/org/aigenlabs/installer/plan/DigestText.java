package org.aigenlabs.installer.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A canonical text of facts, one a line: a word, then values, each behind a tab; tabs, line ends and backslashes in a
 * value are escaped, so no two lists of facts have one text.
 */
final class DigestText {
    private final StringBuilder text;

    /** @param form the first line: the text's form may change with the program, never within one */
    DigestText(String form) {
        this.text = new StringBuilder(form).append('\n');
    }

    void list(String word, List<String> values) {
        line(word, values.toArray(String[]::new));
    }

    void line(String word, String... values) {
        text.append(word);
        for (String value : values) {
            text.append('\t')
                    .append(value.replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r"));
        }
        text.append('\n');
    }

    String text() {
        return text.toString();
    }

    /** Of the text in UTF-8: 64 hexadecimal digits. */
    static String sha256(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
