package org.aigenlabs.installer.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.text.StrictUtf8;

/** A profile's {@code .env}: what it sets, told without its values, and changed line by line. */
public final class EnvSettings {
    /** Where it lies, relative to the profile. */
    public static final String NAME = ".env";

    /** From this length on the end of a value may be shown, so that two keys can be told apart. */
    private static final int LONG_ENOUGH = 16;

    private static final int SHOWN = 4;

    private final OwnFile file;

    public EnvSettings(Disk disk, Path file) {
        this.file = new OwnFile(disk, file);
    }

    /**
     * A variable that is set, told without its value.
     *
     * @param length of the value, in characters
     * @param end its last four characters if it has 16 or more, else empty
     */
    public record Set(String name, int length, String end) {}

    /** Where it lies, absolute. */
    public Path path() {
        return file.path();
    }

    /** The variables that are set, in the order of the file. */
    public List<Set> list() {
        return text().variables().stream()
                .map(each -> new Set(each.name(), each.value().length(), end(each.value())))
                .toList();
    }

    /** Sets {@code name}; as {@link #setAll}. */
    public void set(String name, String value) {
        setAll(Map.of(name, value));
    }

    /**
     * Sets all of {@code values} in one step, or none; the file is only its owner's to read from then on.
     *
     * @throws UsageFailure if a name or a value cannot stand in such a file
     */
    public void setAll(Map<String, String> values) {
        EnvText text = text();
        for (Map.Entry<String, String> each : values.entrySet()) {
            check(each.getKey(), each.getValue());
            text = new EnvText(text.with(each.getKey(), each.getValue()));
        }
        write(text.toString());
    }

    private static void check(String name, String value) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new UsageFailure(
                    "cannot set the variable `" + name + "`: expected a name of letters, digits and `_`",
                    "for example `OPENAI_API_KEY`");
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new UsageFailure("cannot set the variable `" + name
                    + "`: its value holds a line end or another control character, expected one line");
        }
    }

    /** Removes every line that sets {@code name}; whether there was one. */
    public boolean unset(String name) {
        EnvText text = text();
        String without = text.without(name);
        boolean changed = !without.equals(text.toString());
        if (changed) {
            write(without);
        }
        return changed;
    }

    /** Makes the file its owner's alone; it is not touched otherwise. */
    public void close() {
        file.writePrivately(file.read());
    }

    private void write(String text) {
        file.writePrivately(text.getBytes(StandardCharsets.UTF_8));
    }

    private EnvText text() {
        return new EnvText(StrictUtf8.decode(file.read())
                .orElseThrow(() -> new InvalidFailure(
                        "cannot read `" + file.path() + "`: it is not UTF-8, expected a text",
                        "correct it in an editor; it was left as it is")));
    }

    private static String end(String value) {
        return value.length() >= LONG_ENOUGH ? value.substring(value.length() - SHOWN) : "";
    }
}
