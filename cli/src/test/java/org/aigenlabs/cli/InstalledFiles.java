package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.git.CommittedFiles;
import org.aigenlabs.fixtures.git.CommittedFiles.Blob;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonArray;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.FileMode;

/** Compares a profile that was installed, and what was said about it, with the repository it came from. */
record InstalledFiles(UserHome home, SortedMap<String, Blob> committed) {
    static InstalledFiles of(UserHome home, Path bare, String ref, String directory) {
        return new InstalledFiles(home, CommittedFiles.read(bare, ref, directory));
    }

    /**
     * Every committed file is either installed or told as skipped; every installed one has git's bytes, but for paused
     * cron files, of which only run states may differ; the lock holds git's ids.
     *
     * @param plan as {@code --json} printed it
     */
    void areAsCommitted(JsonObject plan) {
        String name = plan.findText("profile").orElseThrow();
        SortedMap<String, LockedFile> locked = new TreeMap<>();
        home.lock(name).files().forEach((path, file) -> locked.put(path.text(), file));
        accountForAll(plan, locked);
        List<String> paused = items(plan, "files")
                .filter(file -> file.find("paused").orElseThrow().toString().contains("true"))
                .map(file -> file.findText("path").orElseThrow())
                .toList();
        locked.forEach((path, file) -> {
            Blob blob = Objects.requireNonNull(committed.get(path), path);
            assertThat(file.blob()).as("the lock's id of %s", path).isEqualTo(blob.id());
            assertThat(file.mode() == FileMode.EXECUTABLE)
                    .as("mode of %s", path)
                    .isEqualTo(blob.executable());
            isAsCommitted(home.profile(name).resolve(path), blob, paused.contains(path));
        });
    }

    private void accountForAll(JsonObject plan, SortedMap<String, LockedFile> locked) {
        TreeSet<String> accounted = new TreeSet<>(locked.keySet());
        items(plan, "skipped").map(each -> each.findText("path").orElseThrow()).forEach(skipped -> {
            committed.keySet().stream()
                    .filter(path -> path.equals(skipped) || path.startsWith(skipped + "/"))
                    .forEach(accounted::add);
        });
        assertThat(accounted).as("installed or skipped").isEqualTo(new TreeSet<>(committed.keySet()));
    }

    private static void isAsCommitted(Path file, Blob blob, boolean paused) {
        try {
            assertThat(Files.isRegularFile(file)).as("%s is a file", file).isTrue();
            assertThat(Files.isExecutable(file)).as("mode of %s", file).isEqualTo(blob.executable());
            if (paused) {
                assertThat(withoutRunState(Files.readString(file)))
                        .isEqualTo(withoutRunState(new String(blob.bytes(), StandardCharsets.UTF_8)));
            } else {
                assertThat(file).hasBinaryContent(blob.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is left of a cron file's text without the members that say whether a job runs, and without spaces. */
    private static String withoutRunState(String text) {
        return text.replaceAll("\"?\\b(enabled|state)\"?\\s*:\\s*\"?\\w+\"?\\s*,?", "")
                .replaceAll("[\\s,]", "");
    }

    static Stream<JsonObject> items(JsonObject object, String key) {
        JsonArray array = object.findArray(key).orElseThrow();
        return array.items().stream().map((Json item) -> (JsonObject) item);
    }
}
