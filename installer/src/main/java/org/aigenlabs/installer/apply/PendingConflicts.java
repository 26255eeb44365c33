package org.aigenlabs.installer.apply;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonNumber;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * The contradictions of an update that wait for the user: the file {@code .aigenlabs/merge/conflicts.json}. Beside it lie
 * the texts, each under {@code base}, {@code local}, {@code upstream} and {@code merged}.
 *
 * @param generation the number of the one before the update: where `update --abort` leads
 * @param lock the lock before the update, as it was written
 * @param files what waits, by path
 */
public record PendingConflicts(int generation, String lock, SortedMap<TreePath, Waiting> files) {
    static final TreePath DIRECTORY = new TreePath(".aigenlabs/merge");
    static final TreePath FILE = DIRECTORY.resolve("conflicts.json");

    /** Nothing waits. */
    public static final PendingConflicts NONE = new PendingConflicts(0, "", new TreeMap<>());

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withBytes(ProfileDisk.LARGEST);
    private static final String VERSION = "1";

    /** Copies the map. */
    public PendingConflicts {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** One file: what it will be based on when it is resolved, and how many places contradict each other. */
    public record Waiting(LockedFile upstream, int count) {}

    /** One of the four texts of a conflict. */
    public enum Side {
        BASE,
        LOCAL,
        UPSTREAM,
        MERGED;

        /** Where it lies, relative to the profile. */
        public TreePath of(TreePath path) {
            return DIRECTORY.resolve(name().toLowerCase(java.util.Locale.ROOT)).resolve(path.text());
        }
    }

    byte[] render() {
        JsonObject.Builder waiting = Json.object();
        for (Map.Entry<TreePath, Waiting> each : files.entrySet()) {
            waiting.put(
                    each.getKey().text(),
                    Json.object()
                            .put("blob", each.getValue().upstream().blob().hex())
                            .put("mode", each.getValue().upstream().mode().octal())
                            .put("conflicts", each.getValue().count())
                            .build());
        }
        return JsonWriter.pretty(Json.object()
                        .put("version", VERSION)
                        .put("generation", generation)
                        .put("lock", lock)
                        .put("files", waiting.build())
                        .build())
                .getBytes(StandardCharsets.UTF_8);
    }

    static PendingConflicts read(byte[] bytes) {
        if (!(JsonReader.read(bytes, LIMITS) instanceof JsonReading.Read(JsonObject object))
                || !object.findText("version").orElse("").equals(VERSION)) {
            throw damaged();
        }
        SortedMap<TreePath, Waiting> files = new TreeMap<>();
        JsonObject waiting = object.findObject("files").orElseThrow(PendingConflicts::damaged);
        for (Map.Entry<String, Json> each : waiting.members().entrySet()) {
            TreePath path = TreePath.parse(each.getKey()).orThrow(_ -> damaged());
            files.put(path, each.getValue() instanceof JsonObject file ? waiting(file) : lost());
        }
        return new PendingConflicts(
                number(object, "generation"), object.findText("lock").orElse(""), files);
    }

    private static Waiting waiting(JsonObject file) {
        GitId blob = GitId.parse(file.findText("blob").orElse("")).orThrow(_ -> damaged());
        FileMode mode = file.findText("mode").orElse("").equals(FileMode.EXECUTABLE.octal())
                ? FileMode.EXECUTABLE
                : FileMode.REGULAR;
        return new Waiting(new LockedFile(blob, mode), number(file, "conflicts"));
    }

    private static int number(JsonObject object, String key) {
        return object.find(key).orElse(Json.nothing()) instanceof JsonNumber number
                ? (int) number.findLong().orElse(0)
                : 0;
    }

    private static Waiting lost() {
        throw damaged();
    }

    private static InvalidFailure damaged() {
        return new InvalidFailure(
                "cannot read the conflicts in `" + FILE + "`: the file is damaged, expected it as it was written",
                "remove the directory `" + DIRECTORY + "` of the profile, take the update back with `aigenlabs profile"
                        + " undo`, and update again");
    }
}
