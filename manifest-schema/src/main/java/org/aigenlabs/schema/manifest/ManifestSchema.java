package org.aigenlabs.schema.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON Schema of manifests, for editors: it refuses what the rules here tell as a problem, as far as a schema can. */
public final class ManifestSchema {
    /** Its name beside a manifest. */
    public static final String FILE = "distribution.schema.json";

    /** The first line of a manifest, by which editors find it. */
    public static final String EDITOR_LINE = "# yaml-language-server: $schema=" + FILE;

    private ManifestSchema() {}

    /** The schema, UTF-8. */
    public static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(ManifestSchema.class.getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
