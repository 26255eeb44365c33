package org.aigenlabs.schema.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The identifiers of the SPDX License List: {@code https://spdx.org/licenses/}. */
final class SpdxList {
    private static final String COMMENT = "#";

    /** Proper spelling by lower case. */
    private final Map<String, String> ids;

    private SpdxList(Map<String, String> ids) {
        this.ids = ids;
    }

    static SpdxList licenses() {
        return Licenses.LIST;
    }

    static SpdxList exceptions() {
        return Exceptions.LIST;
    }

    /** The proper spelling of {@code id}, in whatever case it is written. */
    Optional<String> find(String id) {
        return Optional.ofNullable(ids.get(id.toLowerCase(Locale.ROOT)));
    }

    private static SpdxList read(String resource) {
        try (InputStream in = Objects.requireNonNull(SpdxList.class.getResourceAsStream(resource), resource)) {
            return new SpdxList(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(COMMENT))
                    .collect(Collectors.toMap(line -> line.toLowerCase(Locale.ROOT), line -> line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when first asked for: most commands never do. */
    private static final class Licenses {
        private static final SpdxList LIST = read("spdx-licenses.txt");
    }

    private static final class Exceptions {
        private static final SpdxList LIST = read("spdx-exceptions.txt");
    }
}
