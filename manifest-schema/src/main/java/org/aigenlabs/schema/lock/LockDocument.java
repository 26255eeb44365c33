package org.aigenlabs.schema.lock;

import java.util.Set;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonReading.Read;
import org.aigenlabs.schema.json.JsonReading.Refused;
import org.aigenlabs.schema.json.JsonWriter;

/**
 * The lock as a file: JSON with sorted keys, LF, no time and no credential, so that equal locks are equal bytes.
 *
 * <p>Format 1 has exactly the keys that {@link LockWriter} writes; a missing or unknown one is damage, for a program
 * that drops what it does not know would lose it on the next write.
 */
public final class LockDocument {
    /** Bytes of a lock: 5,000 files with paths of 1,024 bytes, each with a policy, fit one and a half times. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withBytes(LARGEST);
    private static final Set<String> NOT_IN_SUMMARY = Set.of("files", "policies", "requires");

    private LockDocument() {}

    /** The file that holds {@code lock}. */
    public static String write(Lock lock) {
        return JsonWriter.pretty(LockWriter.json(lock));
    }

    /**
     * The lock that the file {@code bytes} holds.
     *
     * @throws org.aigenlabs.schema.failure.InvalidFailure if it is damaged, or was written by a newer program
     */
    public static Lock read(byte[] bytes) {
        return LockReader.lock(top(JsonReader.read(bytes, LIMITS)));
    }

    /**
     * The summary of the lock that the file {@code bytes} holds, without looking at its files; cheap enough for a
     * table of hundreds of profiles.
     *
     * @throws org.aigenlabs.schema.failure.InvalidFailure as {@link #read} does, but for damage among the files
     */
    public static LockSummary readSummary(byte[] bytes) {
        return LockReader.summary(top(JsonReader.readWithout(NOT_IN_SUMMARY, bytes, LIMITS)));
    }

    private static JsonObject top(JsonReading reading) {
        return switch (reading) {
            case Read(JsonObject object) -> object;
            case Read(Json _) -> throw LockReader.damaged("no JSON object, expected one");
            case Refused(int line, int column, String _, String reason) ->
                throw LockReader.damaged((line == 0 ? "" : "line " + line + ", column " + column + ": ") + reason);
        };
    }
}
