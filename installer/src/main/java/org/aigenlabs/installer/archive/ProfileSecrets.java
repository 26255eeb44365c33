package org.aigenlabs.installer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.scan.KnownSecret;
import org.aigenlabs.installer.settings.EnvText;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonArray;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonText;

/** The secrets of a profile that are known for sure: every value of its {@code .env} and its {@code auth.json}. */
public final class ProfileSecrets {
    private static final int LARGEST = 8 << 20;

    private final Disk disk;

    public ProfileSecrets(Disk disk) {
        this.disk = disk;
    }

    /** Those of the profile in the directory {@code profile}, by name. */
    public List<KnownSecret> known(Path profile) {
        List<KnownSecret> known = new ArrayList<>();
        Path env = profile.resolve(".env");
        if (disk.type(env) == EntryType.FILE) {
            new EnvText(new String(disk.read(env, LARGEST), UTF_8))
                    .variables()
                    .forEach(each -> known.add(new KnownSecret(each.name(), each.value())));
        }
        Path auth = profile.resolve("auth.json");
        if (disk.type(auth) == EntryType.FILE
                && JsonReader.read(disk.read(auth, LARGEST), JsonLimits.DEFAULT)
                        instanceof JsonReading.Read(Json json)) {
            texts("auth.json", json, known);
        }
        known.sort(Comparator.comparing(KnownSecret::name));
        return known;
    }

    private static void texts(String name, Json json, List<KnownSecret> known) {
        switch (json) {
            case JsonObject object -> object.members().forEach((key, value) -> texts(name, value, known));
            case JsonArray array -> array.items().forEach(item -> texts(name, item, known));
            case JsonText(String value) -> known.add(new KnownSecret(name, value));
            case Json _ -> {}
        }
    }
}
