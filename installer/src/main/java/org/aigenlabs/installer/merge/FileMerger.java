package org.aigenlabs.installer.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.value.TreePath;

/**
 * Merges whole files by their kind: the merger for it, else by line, else a conflict. It answers for any bytes.
 *
 * <p>Laws, byte for byte: {@code merge(b,l,b)=l}, {@code merge(b,x,x)=x} and, but for cron files, {@code merge(b,b,u)=u};
 * a new job in a cron file is paused even where local has no edit, so an update takes no cron file unmerged. A file that
 * is UTF-8 on not every side is merged by line over its bytes. Line ends and a byte order mark are local's unless only
 * the author changed them.
 */
public final class FileMerger {
    /** Bytes per side; larger files conflict when both sides changed them. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** How far git looks for a NUL byte to tell that a file is binary. */
    private static final int BINARY_PROBE = 8000;

    private FileMerger() {}

    /** Merges what {@code local} and {@code upstream} made of {@code base}; an empty base is none at all. */
    public static FileMerge merge(TreePath path, byte[] base, byte[] local, byte[] upstream) {
        MergeKind kind = MergeKind.of(path);
        if (Arrays.equals(local, upstream) || Arrays.equals(base, upstream)) {
            return whole(local);
        }
        if (kind != MergeKind.CRON && Arrays.equals(base, local)) {
            return whole(upstream);
        }
        if (Stream.of(base, local, upstream).anyMatch(bytes -> bytes.length > MAX_BYTES || isBinary(bytes))) {
            return oneOrTheOther(local, upstream);
        }
        FileTexts texts = FileTexts.of(base, local, upstream);
        TextMerger merger = texts.readable() ? kind.merger(path) : new LineMerger();
        MergeResult result = merger.merge(texts.base(), texts.local(), texts.upstream());
        boolean doubtful = result instanceof MergeResult.Unreadable || !texts.readable();
        return finish(texts, doubtful ? fallBack(kind, texts) : result);
    }

    /**
     * Merges two files that began with nothing, or with something that was lost: by key, job or variable. Two texts that
     * only stand at one place are no merge, but a contradiction.
     */
    public static FileMerge mergeWithoutBase(TreePath path, byte[] local, byte[] upstream) {
        byte[] nothing = new byte[0];
        boolean byKey = switch (MergeKind.of(path)) {
            case CRON, ENV_EXAMPLE, YAML, JSON -> true;
            case MARKDOWN, PROSE, LINES -> false;
        };
        if (byKey || Arrays.equals(local, upstream) || local.length == 0 || upstream.length == 0) {
            return merge(path, nothing, local, upstream);
        }
        if (isBinary(local) || isBinary(upstream)) {
            return oneOrTheOther(local, upstream);
        }
        FileTexts texts = FileTexts.of(nothing, local, upstream);
        return finish(texts, Conflicts.ofTexts(texts.base(), texts.local(), texts.upstream(), 1));
    }

    /** There are no places in it that one could tell from the rest. */
    private static FileMerge oneOrTheOther(byte[] local, byte[] upstream) {
        return new FileMerge.Conflict(text(local), text(local), text(upstream), StandardCharsets.ISO_8859_1, 1);
    }

    private static FileMerge whole(byte[] bytes) {
        return new FileMerge.Merged(text(bytes), StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, BINARY_PROBE); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static FileMerge finish(FileTexts texts, MergeResult result) {
        return switch (result) {
            case MergeResult.Merged(String text) -> texts.merged(text);
            case MergeResult.Conflicted conflicted -> texts.conflict(conflicted);
            case MergeResult.Unreadable _ ->
                texts.conflict(new MergeResult.Conflicted(texts.local(), texts.local(), texts.upstream(), 1));
        };
    }

    /** By line; a conflict where that could start a job or break what both sides could read. */
    private static MergeResult fallBack(MergeKind kind, FileTexts texts) {
        MergeResult result = new LineMerger().merge(texts.base(), texts.local(), texts.upstream());
        if (result instanceof MergeResult.Merged(String text)
                && (kind == MergeKind.CRON || !keepsReadable(kind, texts.local(), texts.upstream(), text))) {
            return Conflicts.ofTexts(texts.base(), texts.local(), texts.upstream(), 1);
        }
        return result;
    }

    /** Whether {@code bytes} can be read as what they are, if both sides can. */
    public static boolean keepsReadable(TreePath path, byte[] local, byte[] upstream, byte[] bytes) {
        return keepsReadable(path, utf8(local), utf8(upstream), utf8(bytes));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether {@code text} can be read if both sides can. */
    static boolean keepsReadable(TreePath path, String local, String upstream, String text) {
        return keepsReadable(MergeKind.of(path), local, upstream, text);
    }

    private static boolean keepsReadable(MergeKind kind, String local, String upstream, String text) {
        return switch (kind) {
            case YAML -> !isYaml(local) || !isYaml(upstream) || isYaml(text);
            case JSON -> !isJson(local) || !isJson(upstream) || isJson(text);
            // that of cron files is seen to where their jobs are paused
            case CRON, ENV_EXAMPLE, MARKDOWN, PROSE, LINES -> true;
        };
    }

    private static boolean isYaml(String text) {
        return isSound(YamlEditor.open(text));
    }

    private static boolean isJson(String text) {
        return isSound(JsonEditor.open(text));
    }

    /** A key that occurs twice is read in one way here and in another there. */
    private static boolean isSound(Opened opened) {
        return switch (opened) {
            case Opened.Ready(DocumentEditor editor) -> !Soundness.hasDuplicateKeys(editor.data());
            case Opened.Unreadable _ -> false;
        };
    }
}
