package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;

/** A user's home directory in a test, in which the program runs without a terminal. */
record UserHome(Path path) {
    /** More than any plan of a test has. */
    private static final int LARGEST_OUTPUT = 16 * 1024 * 1024;

    /** A new one. */
    static UserHome create(Path path) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(".profile"), "# the user's\n");
            return new UserHome(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CliResult run(String... args) {
        return new InProcess(false, 240).run(path, Map.of("HOME", path.toString()), "", args);
    }

    Path root() {
        return path.resolve(".aigenlabs");
    }

    Path profile(String name) {
        return root().resolve("profiles").resolve(name);
    }

    Lock lock(String name) {
        try {
            return LockDocument.read(Files.readAllBytes(profile(name).resolve(Lock.FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TreeSnapshot snapshot() {
        return TreeSnapshot.of(path);
    }

    /** Fails if a command left something of its work: a staging directory, a journal, a fetch. */
    void hasNoLeftovers() {
        assertThat(leftovers()).as("left behind in %s", root()).isEmpty();
    }

    private List<String> leftovers() {
        if (!Files.exists(root())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root())) {
            return all.map(each -> root().relativize(each).toString())
                    .filter(UserHome::isLeftover)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeftover(String path) {
        return path.startsWith("cache/fetch/")
                || path.startsWith("profiles/.install-")
                || path.startsWith(".store-")
                || path.contains("tmp_objdir")
                || path.endsWith("/.aigenlabs/journal")
                || path.contains("/incoming-")
                || (path.matches("store\\.git/.*(\\.tmp|\\.lock)") && !path.equals("store.git/aigenlabs.lock"));
    }

    /** Reads what was printed as one JSON object. */
    static JsonObject json(CliResult result) {
        result.assertThat().succeeds();
        return parse(result);
    }

    /** The same for a command that may have failed. */
    static JsonObject parse(CliResult result) {
        JsonReading reading = JsonReader.read(
                result.out().getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT.withBytes(LARGEST_OUTPUT));
        return switch (reading) {
            case JsonReading.Read(JsonObject object) -> object;
            case JsonReading.Read(Json other) -> throw new AssertionError("no object: " + other);
            case JsonReading.Refused refused -> throw new AssertionError("no JSON: " + refused);
        };
    }
}
