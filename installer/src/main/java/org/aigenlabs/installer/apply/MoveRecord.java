package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonBoolean;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonText;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.value.ProfileName;

/**
 * What pointed to a profile when a command began to rename or delete it. Lies in the profile itself, so it goes where
 * the profile goes: wherever it is found, that place says whether the move happened, and what points there is put right.
 *
 * @param from the name that it had
 * @param to the name that it was to have; {@code from} if it was to be deleted
 * @param home the user's home directory, below which its commands lie
 * @param program what its commands run
 * @param commands their file names
 * @param current whether it was the chosen profile
 */
record MoveRecord(ProfileName from, ProfileName to, Path home, Path program, List<String> commands, boolean current) {
    /** Where it lies, relative to the profile. */
    static final String FILE = InstallJournal.PARENT + "/move.json";

    /** Where it waits in a profile in the trash, to be followed when that is restored; relative to the profile. */
    static final String KEPT = InstallJournal.PARENT + "/deleted.json";

    /** Bytes of the file. */
    static final int LARGEST = 256 * 1024;

    /** Copies {@code commands}. */
    MoveRecord {
        commands = List.copyOf(commands);
    }

    byte[] bytes() {
        return JsonWriter.pretty(Json.object()
                        .put("commands", Json.texts(commands))
                        .put("current", current)
                        .put("from", from.text())
                        .put("home", home.toString())
                        .put("program", program.toString())
                        .put("to", to.text())
                        .build())
                .getBytes(UTF_8);
    }

    /** What {@code bytes} say, if they are one. */
    static Optional<MoveRecord> read(byte[] bytes) {
        return JsonReader.read(bytes, JsonLimits.DEFAULT) instanceof JsonReading.Read(JsonObject object)
                ? read(object)
                : Optional.empty();
    }

    private static Optional<MoveRecord> read(JsonObject object) {
        Optional<ProfileName> from = name(object, "from");
        Optional<ProfileName> to = name(object, "to");
        Optional<Path> home = path(object, "home");
        Optional<Path> program = path(object, "program");
        if (from.isEmpty() || to.isEmpty() || home.isEmpty() || program.isEmpty()) {
            return Optional.empty();
        }
        List<String> commands = object.findArray("commands").stream()
                .flatMap(array -> array.items().stream())
                .flatMap(item -> item instanceof JsonText(String text)
                        ? ProfileName.parse(text).find().stream()
                        : java.util.stream.Stream.empty())
                .map(ProfileName::text)
                .toList();
        boolean current = object.find("current").equals(Optional.of(new JsonBoolean(true)));
        return Optional.of(new MoveRecord(from.get(), to.get(), home.get(), program.get(), commands, current));
    }

    private static Optional<ProfileName> name(JsonObject object, String key) {
        return object.findText(key).flatMap(text -> ProfileName.parse(text).find());
    }

    private static Optional<Path> path(JsonObject object, String key) {
        return object.findText(key).filter(text -> text.startsWith("/")).map(Path::of);
    }
}
