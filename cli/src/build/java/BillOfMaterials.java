import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonArray;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonText;
import org.aigenlabs.schema.json.JsonWriter;

/**
 * Turns Maven's bill of materials into that of a package: {@code java BillOfMaterials BOM JDK FOLDER VERSION}.
 *
 * <p>Maven tells of the jars as they came. What is in the folder are jars that were changed, a Java runtime and a native
 * library: they are named with the sums of the files that lie there.
 */
final class BillOfMaterials {
    private static final String PROGRAM = "aigenlabs";
    private static final String NATIVE = "libsqlitejdbc.so";
    private static final String CHANGED =
            "Signatures dropped, classes older than Java 6 raised to Java 8, calls that link code at each start replaced.";

    private final JsonObject bom;
    private final Path jdk;
    private final Path folder;
    private final String version;
    private final List<Json> components = new ArrayList<>();
    private final List<Json> dependencies = new ArrayList<>();

    private BillOfMaterials(JsonObject bom, Path jdk, Path folder, String version) {
        this.bom = bom;
        this.jdk = jdk;
        this.folder = folder;
        this.version = version;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        JsonReading reading = JsonReader.read(Files.readAllBytes(file), JsonLimits.DEFAULT);
        if (!(reading instanceof JsonReading.Read(Json value) && value instanceof JsonObject bom)) {
            throw new IOException(file + " is no bill of materials: " + reading);
        }
        Path folder = Path.of(args[2]);
        JsonObject packaged = new BillOfMaterials(bom, Path.of(args[1]), folder, args[3]).packaged();
        Files.writeString(folder.resolve("sbom.cyclonedx.json"), JsonWriter.pretty(packaged));
    }

    private JsonObject packaged() throws IOException {
        JsonObject metadata = bom.findObject("metadata").orElseThrow();
        JsonObject cli = metadata.findObject("component").orElseThrow();
        String program = "pkg:generic/" + PROGRAM + "@" + version;
        components.add(asPackaged(cli.with("type", new JsonText("library"))));
        for (Json component : bom.findArray("components").orElseThrow().items()) {
            components.add(asPackaged((JsonObject) component));
        }
        String runtime = runtime();
        String sqlite = sqlite();
        dependencies.add(dependency(program, List.of(ref(cli), runtime)));
        for (Json dependency : bom.findArray("dependencies").orElseThrow().items()) {
            dependencies.add(withNative((JsonObject) dependency, sqlite));
        }
        dependencies.add(dependency(runtime, List.of()));
        dependencies.add(dependency(sqlite, List.of()));
        noneTwice();
        JsonObject main = Json.object()
                .put("type", "application")
                .put("bom-ref", program)
                .put("name", PROGRAM)
                .put("version", version)
                .put("description", "The git-native package manager for AI-agent profiles.")
                .put("purl", program)
                .build();
        return bom.with("metadata", metadata.with("component", main))
                .with("components", new JsonArray(components))
                .with("dependencies", new JsonArray(dependencies));
    }

    /** The component with the sum of its jar in the folder; one without a jar there is a fault of the packaging. */
    private JsonObject asPackaged(JsonObject component) throws IOException {
        String jar = component.findText("name").orElseThrow() + "-" + component.findText("version").orElseThrow() + ".jar";
        Path file = folder.resolve("lib").resolve(jar);
        if (!Files.isRegularFile(file)) {
            throw new IOException("the bill of materials names " + jar + ", which is not packaged");
        }
        return component
                .with("hashes", new JsonArray(List.of(sha256(file))))
                .with("pedigree", Json.object().put("notes", CHANGED).build())
                .with("properties", new JsonArray(List.of(property("file", "lib/" + jar))));
    }

    private String runtime() throws IOException {
        Properties release = release(folder.resolve("runtime/release"));
        String java = unquoted(release, "JAVA_VERSION").orElseThrow();
        String ref = "pkg:generic/openjdk@" + java;
        JsonObject.Builder component = Json.object()
                .put("type", "platform")
                .put("bom-ref", ref)
                .put("name", "OpenJDK runtime")
                .put("version", java)
                .put("purl", ref);
        unquoted(release(jdk.resolve("release")), "IMPLEMENTOR").ifPresent(by -> component.put("publisher", by));
        components.add(component
                .put("properties", new JsonArray(List.of(
                        property("file", "runtime"),
                        property("modules", unquoted(release, "MODULES").orElse("")))))
                .build());
        return ref;
    }

    /** The database in the native library, whose version that of its jar begins with. */
    private String sqlite() throws IOException {
        String jar = named("sqlite-jdbc").findText("version").orElseThrow();
        String sqlite = jar.substring(0, jar.lastIndexOf('.'));
        String ref = "pkg:generic/sqlite@" + sqlite;
        components.add(Json.object()
                .put("type", "library")
                .put("bom-ref", ref)
                .put("name", "sqlite")
                .put("version", sqlite)
                .put("hashes", new JsonArray(List.of(sha256(folder.resolve("lib").resolve(NATIVE)))))
                .put("purl", ref)
                .put("properties", new JsonArray(List.of(property("file", "lib/" + NATIVE))))
                .build());
        return ref;
    }

    private JsonObject withNative(JsonObject dependency, String sqlite) {
        if (!dependency.findText("ref").equals(Optional.of(ref(named("sqlite-jdbc"))))) {
            return dependency;
        }
        List<Json> on = new ArrayList<>(
                dependency.findArray("dependsOn").map(JsonArray::items).orElse(List.of()));
        on.add(new JsonText(sqlite));
        return dependency.with("dependsOn", new JsonArray(on));
    }

    private JsonObject named(String name) {
        return components.stream()
                .map(JsonObject.class::cast)
                .filter(component -> component.findText("name").equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private void noneTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Json component : components) {
            if (!seen.add(ref((JsonObject) component))) {
                throw new IOException("the bill of materials names " + ref((JsonObject) component) + " twice");
            }
        }
    }

    private static JsonObject dependency(String ref, List<String> on) {
        return Json.object()
                .put("ref", ref)
                .put("dependsOn", new JsonArray(on.stream().<Json>map(JsonText::new).toList()))
                .build();
    }

    private static JsonObject property(String name, String value) {
        return Json.object().put("name", PROGRAM + ":" + name).put("value", value).build();
    }

    private static String ref(JsonObject component) {
        return component.findText("bom-ref").orElseThrow();
    }

    private static Properties release(Path file) throws IOException {
        Properties release = new Properties();
        release.load(new StringReader(Files.readString(file)));
        return release;
    }

    private static Optional<String> unquoted(Properties release, String key) {
        return Optional.ofNullable(release.getProperty(key)).map(value -> value.replace("\"", ""));
    }

    private static JsonObject sha256(Path file) throws IOException {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return Json.object()
                    .put("alg", "SHA-256")
                    .put("content", HexFormat.of().formatHex(sum))
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
