package org.aigenlabs.installer.author;

import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.manifest.Manifest;

/** The change of the version in a manifest that keeps every other byte. Pure. */
public final class ManifestVersion {
    private ManifestVersion() {}

    /**
     * {@code manifest} with {@code version} in it.
     *
     * @throws InvalidFailure if it is written so that it cannot be changed safely
     */
    public static byte[] set(byte[] manifest, String version) {
        return switch (YamlEditor.open(manifest)) {
            case Opened.Unreadable(String reason) -> throw refused(version, reason);
            case Opened.Ready(DocumentEditor editor) ->
                switch (editor.set(KeyPath.of("version"), DataValue.text(version))) {
                    case EditOutcome.Edited edited -> edited.bytes();
                    case EditOutcome.Unchanged _ -> manifest;
                    case EditOutcome.Refused(String reason) -> throw refused(version, reason);
                };
        };
    }

    private static InvalidFailure refused(String version, String reason) {
        return new InvalidFailure(
                "cannot set the version in `" + Manifest.FILE + "`: " + reason,
                "write `version: " + version + "` there yourself");
    }
}
