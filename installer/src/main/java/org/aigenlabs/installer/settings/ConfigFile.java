package org.aigenlabs.installer.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;

/** A profile's {@code config.yaml}, or another YAML file of its kind: read by key, changed in no other byte. */
public final class ConfigFile {
    /** Where it lies, relative to the profile. */
    public static final String NAME = "config.yaml";

    private final OwnFile file;

    public ConfigFile(Disk disk, Path file) {
        this.file = new OwnFile(disk, file);
    }

    /** Where it lies, absolute. */
    public Path path() {
        return file.path();
    }

    /** Everything it says; a null if it is not there or empty. */
    public DataValue all() {
        return open().data();
    }

    /** What it says at {@code key}, if it says anything. */
    public Optional<DataValue> find(KeyPath key) {
        return open().get(key);
    }

    /**
     * Sets {@code key}; makes the file if it is not there.
     *
     * @return whether anything changed
     * @throws UsageFailure if the key cannot be set there; the file stays as it was
     */
    public boolean set(KeyPath key, DataValue value) {
        return store("set", key, open().set(key, value));
    }

    /**
     * Sets {@code key} to what a person typed, in the type that the value has.
     *
     * @return whether anything changed
     */
    public boolean setWord(KeyPath key, String word) {
        DocumentEditor editor = open();
        return store("set", key, editor.set(key, WordValue.read(key, editor.get(key), word)));
    }

    /** Removes {@code key}; whether it was there. */
    public boolean unset(KeyPath key) {
        DocumentEditor editor = open();
        return editor.get(key).isPresent() && store("unset", key, editor.remove(key));
    }

    /** Does all of {@code edits} below {@code key}, or none; whether that changed anything. */
    boolean apply(String verb, KeyPath key, List<Edit> edits) {
        return store(verb, key, open().apply(edits));
    }

    /** Its bytes; none if it is not there. */
    public byte[] bytes() {
        return file.read();
    }

    /**
     * Replaces it as a whole.
     *
     * @throws InvalidFailure if {@code bytes} are no YAML; the file stays as it was
     */
    public void replace(byte[] bytes) {
        switch (YamlEditor.open(bytes)) {
            case Opened.Ready _ -> file.rewrite(bytes, Mode.FILE);
            case Opened.Unreadable(String reason) -> throw unreadable(reason);
        }
    }

    private InvalidFailure unreadable(String reason) {
        return new InvalidFailure(
                "cannot read `" + file.path() + "`: " + reason + ", expected YAML",
                "correct it in an editor; it was left as it is");
    }

    private DocumentEditor open() {
        return switch (YamlEditor.open(file.read())) {
            case Opened.Ready(DocumentEditor editor) -> editor;
            case Opened.Unreadable(String reason) -> throw unreadable(reason);
        };
    }

    private boolean store(String verb, KeyPath key, EditOutcome outcome) {
        return switch (outcome) {
            case EditOutcome.Unchanged _ -> false;
            case EditOutcome.Edited edited -> {
                file.rewrite(edited.bytes(), Mode.FILE);
                yield true;
            }
            case EditOutcome.Refused(String reason) ->
                throw new UsageFailure(
                        "cannot " + verb + " `" + key + "` in `" + file.path() + "`: " + reason,
                        "change it in an editor; the file was left as it is");
        };
    }
}
