package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.value.TreePath;

/** What is fed with broken input: each merger, and the writers of YAML and JSON. A target complains or throws. */
enum FuzzTarget {
    YAML("config.yaml"),
    JSON("mcp.json"),
    CRON_JSON("cron/jobs.json"),
    CRON_YAML("cron/a.yaml"),
    ENV_EXAMPLE(".env.EXAMPLE"),
    MARKDOWN("SOUL.md"),
    PROSE("notes.txt"),
    LINES("run.sh"),
    WRITER_OF_YAML("writer.yaml") {
        @Override
        List<String> complaints(byte[] base, byte[] local, byte[] upstream) {
            return written(YamlEditor.open(local));
        }
    },
    WRITER_OF_JSON("writer.json") {
        @Override
        List<String> complaints(byte[] base, byte[] local, byte[] upstream) {
            return written(JsonEditor.open(local));
        }
    };

    private final String path;

    FuzzTarget(String path) {
        this.path = path;
    }

    TreePath path() {
        return new TreePath(path);
    }

    /** What is wrong with how this target took the three sides. */
    List<String> complaints(byte[] base, byte[] local, byte[] upstream) {
        List<String> complaints = new ArrayList<>();
        if (!isKept(FileMerger.merge(path(), base, local, base), local)
                || !isKept(FileMerger.merge(path(), base, local, local), local)) {
            complaints.add("local is not kept");
        }
        if (MergeKind.of(path()) != MergeKind.CRON
                && !isKept(FileMerger.merge(path(), base, base, upstream), upstream)) {
            complaints.add("upstream is not taken");
        }
        if (FileMerger.merge(path(), base, local, upstream) instanceof FileMerge.Merged merged) {
            if (!isKept(FileMerger.merge(path(), upstream, merged.bytes(), upstream), merged.bytes())) {
                complaints.add("merging again changes something");
            }
            if (isReadable(local) && isReadable(upstream) && !isReadable(merged.bytes())) {
                complaints.add("the merged file cannot be read");
            }
            if (isReadable(base) && isReadable(local) && isReadable(upstream)) {
                complaints.addAll(opinion(base, local, upstream, merged));
            }
        }
        return complaints;
    }

    /** Values alone: damaged comments and lines have no second opinion. */
    private List<String> opinion(byte[] base, byte[] local, byte[] upstream, FileMerge.Merged merged) {
        return switch (MergeKind.of(path())) {
            case YAML, JSON -> {
                ValueOpinion values = new ValueOpinion();
                values.look("", data(base), data(local), data(upstream), data(merged.bytes()));
                yield values.complaints();
            }
            case CRON, ENV_EXAMPLE, MARKDOWN, PROSE, LINES -> List.of();
        };
    }

    private DataValue data(byte[] bytes) {
        return UserEdit.open(path(), new String(bytes, UTF_8))
                .map(DocumentEditor::data)
                .orElseGet(DataValue::nothing);
    }

    private static boolean isKept(FileMerge merge, byte[] bytes) {
        return merge instanceof FileMerge.Merged merged && Arrays.equals(merged.bytes(), bytes);
    }

    private boolean isReadable(byte[] bytes) {
        return switch (MergeKind.of(path())) {
            case YAML ->
                YamlEditor.open(bytes) instanceof Opened.Ready(DocumentEditor editor)
                        && editor.others().isEmpty()
                        && !Soundness.hasDuplicateKeys(editor.data());
            case JSON ->
                JsonEditor.open(bytes) instanceof Opened.Ready(DocumentEditor editor)
                        && !Soundness.hasDuplicateKeys(editor.data());
            case CRON, ENV_EXAMPLE, MARKDOWN, PROSE, LINES -> true;
        };
    }

    /** A key set, set again, and taken away: there, unchanged, and gone with the old meaning left. */
    private static List<String> written(Opened opened) {
        KeyPath path = KeyPath.of("fuzz", "deep");
        if (!(opened instanceof Opened.Ready(DocumentEditor before))
                || !(before.set(path, DataValue.text("a: #b")) instanceof EditOutcome.Edited(String text))) {
            return List.of();
        }
        Opened again = before instanceof JsonEditor ? JsonEditor.open(text) : YamlEditor.open(text);
        if (!(again instanceof Opened.Ready(DocumentEditor after))) {
            return List.of("what was written cannot be read");
        }
        List<String> complaints = new ArrayList<>();
        if (!after.get(path).equals(Optional.of(DataValue.text("a: #b")))) {
            complaints.add("what was written is not there");
        }
        if (!(after.set(path, DataValue.text("a: #b")) instanceof EditOutcome.Unchanged)) {
            complaints.add("writing it again changes something");
        }
        return complaints;
    }
}
