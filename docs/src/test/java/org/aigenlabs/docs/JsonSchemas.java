package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schemas of the reference. */
final class JsonSchemas {
    private static final String BASE = "https://schema.invalid/";

    private JsonSchemas() {}

    /** Fails unless {@code json} is as the schema {@code name} says. */
    static void conforms(String name, String json) {
        assertThat(get(name).validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    /** The schema {@code name}, with those that it refers to. */
    static Schema get(String name) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(iri -> iri.startsWith(BASE) ? file(iri.substring(BASE.length())) : null));
        return registry.getSchema(SchemaLocation.of(BASE + name + ".schema.json"));
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of("reference", "schema", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
