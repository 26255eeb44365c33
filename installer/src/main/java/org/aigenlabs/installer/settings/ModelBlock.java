package org.aigenlabs.installer.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.RawValue;
import org.aigenlabs.installer.edit.YamlEditor;

/** The first {@code config.yaml} of a new profile: the model that another profile runs, and nothing else. */
public final class ModelBlock {
    private static final String EMPTY =
            "# The settings of this profile; `aigenlabs config set model.default NAME` chooses its model.\n";
    private static final KeyPath MODEL = KeyPath.of("model");

    private ModelBlock() {}

    /** The file for a profile that runs what {@code config} says; a file that cannot be read says nothing. */
    public static byte[] of(byte[] config) {
        return switch (YamlEditor.open(config)) {
            case Opened.Ready(DocumentEditor editor) ->
                editor.raw(MODEL).map(ModelBlock::of).orElse(EMPTY.getBytes(UTF_8));
            case Opened.Unreadable _ -> EMPTY.getBytes(UTF_8);
        };
    }

    private static byte[] of(RawValue model) {
        return switch (YamlEditor.open("")) {
            case Opened.Ready(DocumentEditor editor) ->
                switch (editor.setRaw(MODEL, model)) {
                    case EditOutcome.Edited edited -> edited.bytes();
                    case EditOutcome.Unchanged _, EditOutcome.Refused _ -> EMPTY.getBytes(UTF_8);
                };
            case Opened.Unreadable _ -> EMPTY.getBytes(UTF_8);
        };
    }
}
