package org.aigenlabs.installer.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The texts of the licences that authors choose most, by their SPDX ids. */
public final class LicenseTexts {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("0BSD", "0BSD"),
            Map.entry("Apache-2.0", "Apache-2.0"),
            Map.entry("BSD-2-Clause", "BSD-2-Clause"),
            Map.entry("BSD-3-Clause", "BSD-3-Clause"),
            Map.entry("CC0-1.0", "CC0-1.0"),
            Map.entry("GPL-3.0-only", "GPL-3.0"),
            Map.entry("GPL-3.0-or-later", "GPL-3.0"),
            Map.entry("ISC", "ISC"),
            Map.entry("MIT", "MIT"),
            Map.entry("MIT-0", "MIT-0"),
            Map.entry("MPL-2.0", "MPL-2.0"),
            Map.entry("Unlicense", "Unlicense"));

    private LicenseTexts() {}

    /** The text of {@code id}, as {@code holder} grants it in {@code year}; empty if it is not among them. */
    public static Optional<byte[]> find(String id, int year, String holder) {
        return Optional.ofNullable(FILES.get(id))
                .map(LicenseTexts::read)
                .map(text -> text.replace("<year>", Integer.toString(year))
                        .replace("<holder>", holder.isEmpty() ? "the author" : holder))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String file) {
        String name = "licenses/" + file + ".txt";
        try (InputStream in = LicenseTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
