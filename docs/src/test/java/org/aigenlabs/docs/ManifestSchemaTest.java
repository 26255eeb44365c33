package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.manifest.ManifestProblem;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestSchema;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.yaml.ScalarKind;
import org.aigenlabs.schema.yaml.YamlLimits;
import org.aigenlabs.schema.yaml.YamlMapping;
import org.aigenlabs.schema.yaml.YamlNode;
import org.aigenlabs.schema.yaml.YamlReader;
import org.aigenlabs.schema.yaml.YamlReading;
import org.aigenlabs.schema.yaml.YamlScalar;
import org.aigenlabs.schema.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use and the rules of the program agree: on every golden manifest, one refuses what the other tells. */
class ManifestSchemaTest {
    /** What a schema cannot say: lists of licences, ranges, names that fold alike, repetitions, what comes later. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            ManifestProblem.LICENSE.id(),
            ManifestProblem.RANGE.id(),
            ManifestProblem.ENV_DUPLICATE.id(),
            ManifestProblem.OWNED_USER_PATH.id(),
            ManifestProblem.RESERVED.id());

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("..", "manifest-schema", "src", "test", "resources", "manifests"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> json(file) != null)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void refusesWhatTheProgramTellsAsAProblem(Path file) throws IOException {
        List<Problem> told = ManifestReader.read(Files.readAllBytes(file)).problems().stream()
                .filter(problem -> !BEYOND_A_SCHEMA.contains(problem.id()))
                .toList();

        String json = JsonWriter.compact(Objects.requireNonNull(json(file)));
        List<?> refused = schema().validate(json, InputFormat.JSON);

        assertThat(refused.isEmpty()).as(told + " and " + refused).isEqualTo(told.isEmpty());
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(new String(ManifestSchema.bytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }

    /** As an editor reads it; null if it is no YAML. */
    private static @Nullable Json json(Path file) {
        try {
            return YamlReader.read(Files.readAllBytes(file), file.toString(), YamlLimits.MANIFEST)
                            instanceof YamlReading.Read(YamlNode root)
                    ? json(root)
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json json(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar ->
                switch (scalar.kind()) {
                    case ScalarKind.NULL -> Json.nothing();
                    case ScalarKind.BOOLEAN -> Json.bool(scalar.text().matches("(?i)true|yes|on"));
                    case ScalarKind.NUMBER, ScalarKind.DATE -> Json.number(1);
                    case ScalarKind.TEXT -> Json.text(scalar.text());
                };
            case YamlSequence list ->
                Json.array(list.items().stream().map(ManifestSchemaTest::json).toList());
            case YamlMapping mapping -> {
                JsonObject.Builder members = Json.object();
                mapping.entries().forEach(entry -> members.put(entry.key().text(), json(entry.value())));
                yield members.build();
            }
        };
    }
}
