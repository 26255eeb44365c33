package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.schema.value.TreePath;

/**
 * One edit of a user, which must be there after an update.
 *
 * @param holds of the file's text, or of none
 */
record ReplayWish(String name, String path, Predicate<Optional<String>> holds) {
    static ReplayWish ofText(String name, String path, String part) {
        return new ReplayWish(
                name, path, text -> text.filter(whole -> whole.contains(part)).isPresent());
    }

    static ReplayWish ofAbsence(String name, String path) {
        return new ReplayWish(name, path, Optional::isEmpty);
    }

    static ReplayWish ofValue(String name, String path, KeyPath place, DataValue value) {
        return new ReplayWish(
                name,
                path,
                text -> text.flatMap(whole -> UserEdit.open(new TreePath(path), whole))
                        .flatMap(editor -> editor.get(place))
                        .equals(Optional.of(value)));
    }

    boolean holdsIn(Map<String, byte[]> files) {
        return holds.test(Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, UTF_8)));
    }
}
