package org.aigenlabs.installer.apply;

import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.value.ProfileName;

/**
 * What an install still has to do once the profile is in its place: make the alias. Travels inside the staging
 * directory, so it is there from the very moment the profile is.
 */
record InstallJournal(ProfileName profile, String profileId) {
    /** The package manager's own directory in a profile. */
    static final String PARENT = ".aigenlabs";

    /** The directory that marks a profile with a transaction under way. */
    static final String DIRECTORY = PARENT + "/journal";

    static final String NAME = "install.json";
    static final String FILE = DIRECTORY + "/" + NAME;

    /** Bytes of the file. */
    static final int LARGEST = 4096;

    private static final String VERSION = "1";

    /** What a journal found in a profile says. */
    enum Found {
        /** The alias is to be made. */
        KNOWN,
        /** Written by a version of the program that knows more. */
        NEWER,
        /** Not as any version writes it. */
        DAMAGED
    }

    /** The file. The version is a text, so that it reads the same for every reader. */
    String render() {
        return JsonWriter.pretty(Json.object()
                .put("alias", profile.text())
                .put("id", profileId)
                .put("version", VERSION)
                .build());
    }

    static Found read(byte[] bytes) {
        return switch (JsonReader.read(bytes, JsonLimits.DEFAULT)) {
            case JsonReading.Read(JsonObject object) -> read(object);
            case JsonReading.Read(Json _), JsonReading.Refused _ -> Found.DAMAGED;
        };
    }

    private static Found read(JsonObject object) {
        return object.findText("version")
                .map(version -> version.equals(VERSION) ? Found.KNOWN : Found.NEWER)
                .orElse(Found.DAMAGED);
    }
}
