package org.aigenlabs.installer.skills;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonText;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.TreePath;

/**
 * What a profile was last given of the bundled skills: the base of the next merge.
 *
 * @param files their texts by path relative to the profile
 */
public record SkillBase(SortedMap<TreePath, String> files) {
    /** Where it is kept, relative to the profile. */
    public static final String FILE = ".aigenlabs/skills.json";

    /** Nothing was given yet. */
    static final SkillBase NONE = new SkillBase(new TreeMap<>());

    private static final String VERSION = "1";

    /** Copies {@code files}. */
    public SkillBase {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What a new profile was given. */
    public static SkillBase of(BundledSkills skills) {
        return new SkillBase(skills.files());
    }

    /** The file; the same bytes for the same base. */
    public String render() {
        JsonObject.Builder texts = Json.object();
        files.forEach((path, text) -> texts.put(path.text(), text));
        return JsonWriter.pretty(Json.object()
                .put("files", texts.build())
                .put("version", VERSION)
                .build());
    }

    /** What a file says. One that cannot be read says nothing: then no file is taken for ours, and none is changed. */
    static SkillBase read(byte[] bytes) {
        return JsonReader.read(bytes, JsonLimits.DEFAULT) instanceof JsonReading.Read(JsonObject object)
                ? read(object)
                : NONE;
    }

    private static SkillBase read(JsonObject object) {
        SortedMap<TreePath, String> files = new TreeMap<>();
        object.findObject("files")
                .ifPresent(texts -> texts.members().forEach((path, text) -> {
                    if (text instanceof JsonText(String value)
                            && TreePath.parse(path) instanceof Parsed.Ok<TreePath>(TreePath where)
                            && where.parts().size() > 2
                            && where.top().equals("skills")) {
                        files.put(where, value);
                    }
                }));
        return new SkillBase(files);
    }

    byte[] bytes() {
        return render().getBytes(UTF_8);
    }
}
