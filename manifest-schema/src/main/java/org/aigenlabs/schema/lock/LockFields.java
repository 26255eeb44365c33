package org.aigenlabs.schema.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonArray;
import org.aigenlabs.schema.json.JsonNumber;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonText;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * The members of one object of a lock, each read as what it must be.
 *
 * @param at where the object is, for messages: {@code source › }; empty for the outermost
 */
record LockFields(String at, JsonObject json) {
    private static final int COLUMNS = 80;

    Set<String> keys() {
        return json.members().keySet();
    }

    void expectOnly(Set<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw LockReader.damaged("`" + named(key) + "` is no key of a lock");
            }
        }
    }

    String text(String key) {
        return json.findText(key).orElseThrow(() -> missing(key, "a text"));
    }

    LockFields object(String key) {
        return new LockFields(at + key + " › ", json.findObject(key).orElseThrow(() -> missing(key, "an object")));
    }

    long number(String key) {
        OptionalLong number = json.find(key).orElse(Json.nothing()) instanceof JsonNumber literal
                ? literal.findLong()
                : OptionalLong.empty();
        return number.orElseThrow(() -> missing(key, "a whole number"));
    }

    List<String> texts(String key) {
        JsonArray array = json.findArray(key).orElseThrow(() -> missing(key, "a list of texts"));
        List<String> texts = new ArrayList<>();
        for (Json item : array.items()) {
            if (!(item instanceof JsonText(String value))) {
                throw missing(key, "a list of texts");
            }
            texts.add(value);
        }
        return texts;
    }

    GitId id(String key) {
        return GitId.parse(text(key)).orThrow(bad -> wrong(key, bad.found(), bad.expected()));
    }

    /** The key itself as a path, in the one form that the writer writes. */
    TreePath path(String key) {
        TreePath path = TreePath.parse(key).orThrow(_ -> noPath(key));
        if (!path.text().equals(key)) {
            throw noPath(key);
        }
        return path;
    }

    private InvalidFailure noPath(String key) {
        return LockReader.damaged("`" + named(key) + "` is no path within a profile");
    }

    InvalidFailure wrong(String key, String found, String expected) {
        return LockReader.damaged(
                "`" + named(key) + "` is `" + Sanitiser.line(found, COLUMNS) + "`, expected " + expected);
    }

    private InvalidFailure missing(String key, String expected) {
        String problem = json.find(key).isPresent() ? "` is something else, expected " : "` is missing, expected ";
        return LockReader.damaged("`" + named(key) + problem + expected);
    }

    private String named(String key) {
        return Sanitiser.line(at + key, COLUMNS);
    }
}
