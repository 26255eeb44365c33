package org.aigenlabs.installer.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonArray;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a transaction is about to do in a profile, written down before anything else is: {@code prepare.json}, and by its
 * new name {@code commit.json} from the moment on that there is no way back.
 *
 * @param verb what the command is called, for people
 * @param profileId whose generations it records
 * @param generations the number of the last one before it
 * @param directories those that it makes, from the top down, relative to the profile
 * @param entries the files, in the order in which they are put in place
 */
record TransactionJournal(
        String verb, String profileId, int generations, List<TreePath> directories, List<Entry> entries) {
    static final String PREPARE = "prepare.json";
    static final String COMMIT = "commit.json";

    /** Bytes: 5,000 files with paths of 1,024 bytes, four each in conflict, fit. */
    static final int LARGEST = 32 * 1024 * 1024;

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withBytes(LARGEST);
    private static final String VERSION = "1";

    /** Copies the lists. */
    TransactionJournal {
        directories = List.copyOf(directories);
        entries = List.copyOf(entries);
    }

    /** One file; {@code now} is gone if it is deleted, {@code mode} then says nothing. */
    record Entry(TreePath path, FileState old, FileState now, Mode mode) {
        static Entry of(FileStep step) {
            return switch (step) {
                case FileStep.Write write -> new Entry(write.path(), write.old(), write.now(), write.mode());
                case FileStep.Delete delete -> new Entry(delete.path(), delete.old(), new FileState.Gone(), Mode.FILE);
            };
        }

        boolean isDeletion() {
            return now instanceof FileState.Gone;
        }
    }

    /** What a journal found in a profile says. */
    sealed interface Found {
        record Known(TransactionJournal journal) implements Found {}

        /** Written by a version of the program that knows more. */
        record Newer() implements Found {}

        /** Not as any version writes it: it was cut off. */
        record Damaged() implements Found {}
    }

    byte[] render() {
        return JsonWriter.pretty(Json.object()
                        .put("version", VERSION)
                        .put("verb", verb)
                        .put("id", profileId)
                        .put("generations", generations)
                        .put(
                                "directories",
                                Json.texts(
                                        directories.stream().map(TreePath::text).toList()))
                        .put(
                                "files",
                                Json.array(entries.stream()
                                        .map(TransactionJournal::json)
                                        .toList()))
                        .build())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Json json(Entry entry) {
        return Json.object()
                .put("path", entry.path().text())
                .put("old", text(entry.old()))
                .put("new", text(entry.now()))
                .put("mode", entry.mode().name())
                .build();
    }

    private static String text(FileState state) {
        return state instanceof FileState.Holding(GitId blob) ? blob.hex() : "";
    }

    static Found read(byte[] bytes) {
        return switch (JsonReader.read(bytes, LIMITS)) {
            case JsonReading.Read(JsonObject object) -> read(object);
            case JsonReading.Read(Json _), JsonReading.Refused _ -> new Found.Damaged();
        };
    }

    private static Found read(JsonObject object) {
        String version = object.findText("version").orElse("");
        if (!version.equals(VERSION)) {
            return version.isEmpty() ? new Found.Damaged() : new Found.Newer();
        }
        return bind(object).<Found>map(Found.Known::new).orElseGet(Found.Damaged::new);
    }

    private static Optional<TransactionJournal> bind(JsonObject object) {
        List<TreePath> directories = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Json each : items(object, "directories")) {
            Optional<TreePath> path = each instanceof org.aigenlabs.schema.json.JsonText(String text)
                    ? TreePath.parse(text).find()
                    : Optional.empty();
            if (path.isEmpty()) {
                return Optional.empty();
            }
            directories.add(path.get());
        }
        for (Json each : items(object, "files")) {
            Optional<Entry> entry = each instanceof JsonObject file ? entry(file) : Optional.empty();
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            entries.add(entry.get());
        }
        String id = object.findText("id").orElse("");
        int generations = object.find("generations")
                .map(json -> json instanceof org.aigenlabs.schema.json.JsonNumber number
                        ? (int) number.findLong().orElse(-1)
                        : -1)
                .orElse(-1);
        return generations < 0
                ? Optional.empty()
                : Optional.of(new TransactionJournal(
                        object.findText("verb").orElse("change"), id, generations, directories, entries));
    }

    private static List<Json> items(JsonObject object, String key) {
        return object.findArray(key).map(JsonArray::items).orElse(List.of());
    }

    private static Optional<Entry> entry(JsonObject file) {
        Optional<TreePath> path =
                file.findText("path").flatMap(text -> TreePath.parse(text).find());
        Optional<FileState> old = file.findText("old").flatMap(TransactionJournal::state);
        Optional<FileState> now = file.findText("new").flatMap(TransactionJournal::state);
        Optional<Mode> mode = file.findText("mode").flatMap(TransactionJournal::mode);
        return path.isPresent() && old.isPresent() && now.isPresent() && mode.isPresent()
                ? Optional.of(new Entry(path.get(), old.get(), now.get(), mode.get()))
                : Optional.empty();
    }

    private static Optional<FileState> state(String text) {
        return text.isEmpty()
                ? Optional.of(new FileState.Gone())
                : GitId.parse(text).find().map(FileState.Holding::new);
    }

    private static Optional<Mode> mode(String text) {
        return java.util.stream.Stream.of(Mode.values())
                .filter(mode -> mode.name().equals(text))
                .findFirst();
    }
}
