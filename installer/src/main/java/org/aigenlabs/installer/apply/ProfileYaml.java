package org.aigenlabs.installer.apply;

import org.aigenlabs.schema.json.JsonText;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.manifest.Manifest;

/** What the user and we know of a profile besides its distribution: its immutable id, and a description to be edited. */
final class ProfileYaml {
    static final String FILE = "profile.yaml";

    private ProfileYaml() {}

    /** The file of a new profile. A text in JSON's quotes is a text in YAML too. */
    static String render(String profileId, Manifest manifest) {
        String description =
                JsonWriter.compact(new JsonText(manifest.description().strip()));
        return "id: " + profileId + "\ndescription: " + description + "\n";
    }
}
