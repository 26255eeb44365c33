package org.aigenlabs.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.aigenlabs.schema.failure.UsageFailure;

/** Variables that come over standard input, where no other program sees them as it would see a command line. */
final class TypedVariables {
    private static final int LARGEST = 1024 * 1024;

    private static final Pattern EXPORT = Pattern.compile("^export\\s+");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"\\\\]*\"");

    private TypedVariables() {}

    /** The lines {@code KEY=VALUE}, also as a {@code .env} file has them; empty ones and comments are passed over. */
    static SequencedMap<String, String> read(InputStream in) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        text(in).lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int sign = line.indexOf('=');
                    if (sign <= 0) {
                        throw new UsageFailure(
                                "cannot read the variables: a line of standard input has no name and `=`, expected `KEY=VALUE`");
                    }
                    values.put(
                            EXPORT.matcher(line.substring(0, sign))
                                    .replaceFirst("")
                                    .strip(),
                            bare(line.substring(sign + 1).strip()));
                });
        return values;
    }

    /** Without the quotes that stand around the whole of it. */
    private static String bare(String value) {
        return QUOTED.matcher(value).matches() ? value.substring(1, value.length() - 1) : value;
    }

    /** The first line: one value by itself. */
    static String readValue(InputStream in) {
        return text(in).lines().findFirst().orElse("");
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
