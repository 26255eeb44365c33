package org.aigenlabs.installer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonLimits;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.json.JsonReader;
import org.aigenlabs.schema.json.JsonReading;
import org.aigenlabs.schema.json.JsonWriter;
import org.aigenlabs.schema.value.TreePath;

/**
 * What an archive of ours says of itself, before anything else in it: {@code .aigenlabs/archive.jsonl}, one JSON object a
 * line, the first about the archive, then one for every entry.
 *
 * @param kind what it was made for, a word of {@link ExportKind}
 * @param profile the name of the profile that it was made of
 * @param bytes of all files together
 * @param lines by path, in path order
 */
public record ArchiveManifest(String kind, String profile, long bytes, SequencedMap<TreePath, Line> lines) {
    /** Where it lies, below the archive's top directory. */
    public static final TreePath FILE = new TreePath(".aigenlabs/archive.jsonl");

    /** The version of the format that this program writes; a higher one is refused with advice to upgrade. */
    static final int FORMAT = 1;

    /** Bytes of the whole document: every path of a full archive fits. */
    static final int LARGEST = 128 << 20;

    private static final String VERSION = "archiveVersion";

    /** Copies {@code lines}. */
    public ArchiveManifest {
        lines = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lines));
    }

    /** What is said of one entry. */
    public sealed interface Line {}

    /** A directory with nine permission bits. */
    public record DirectoryLine(int mode) implements Line {}

    /** A file with nine permission bits, its bytes and their SHA-256 in hexadecimal digits. */
    public record FileLine(int mode, long size, String digest) implements Line {}

    /** A link: it is no entry of the archive, and made last when the archive is unpacked. */
    public record LinkLine(String target) implements Line {}

    static ArchiveManifest of(ExportKind kind, String profile, List<ArchiveItem> items) {
        SequencedMap<TreePath, Line> lines = new LinkedHashMap<>();
        long bytes = 0;
        for (ArchiveItem item : items) {
            lines.put(item.path(), line(item));
            bytes += item instanceof ArchiveItem.File file ? file.size() : 0;
        }
        return new ArchiveManifest(kind.word(), profile, bytes, lines);
    }

    private static Line line(ArchiveItem item) {
        return switch (item) {
            case ArchiveItem.Directory directory -> new DirectoryLine(directory.mode());
            case ArchiveItem.File file -> new FileLine(file.mode(), file.size(), file.digest());
            case ArchiveItem.Link link -> new LinkLine(link.target());
        };
    }

    byte[] render() {
        StringBuilder out = new StringBuilder();
        append(
                out,
                Json.object()
                        .put(VERSION, Integer.toString(FORMAT))
                        .put("kind", kind)
                        .put("profile", profile)
                        .put("entries", Integer.toString(lines.size()))
                        .put("bytes", Long.toString(bytes)));
        lines.forEach((path, line) -> append(out, object(path, line)));
        return out.toString().getBytes(UTF_8);
    }

    private static JsonObject.Builder object(TreePath path, Line line) {
        JsonObject.Builder object = Json.object().put("path", path.text());
        return switch (line) {
            case DirectoryLine(int mode) -> object.put("directory", octal(mode));
            case FileLine(int mode, long size, String digest) ->
                object.put("file", octal(mode)).put("size", Long.toString(size)).put("sha256", digest);
            case LinkLine(String target) -> object.put("link", target);
        };
    }

    private static void append(StringBuilder out, JsonObject.Builder object) {
        out.append(JsonWriter.compact(object.build())).append('\n');
    }

    private static String octal(int mode) {
        return String.format(Locale.ROOT, "%04o", mode);
    }

    static ArchiveManifest read(byte[] bytes, ArchiveRefusals refusals) {
        SequencedMap<TreePath, Line> lines = new LinkedHashMap<>();
        int from = 0;
        JsonObject header = null;
        while (from < bytes.length) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            JsonObject object = object(bytes, from, end).orElseThrow(() -> malformed(refusals));
            if (header == null) {
                header = object;
                requireKnown(header, refusals);
            } else {
                put(lines, object, refusals);
            }
            from = end + 1;
        }
        if (header == null || number(header, "entries", refusals) != lines.size()) {
            throw malformed(refusals);
        }
        return new ArchiveManifest(
                text(header, "kind", refusals),
                text(header, "profile", refusals),
                number(header, "bytes", refusals),
                lines);
    }

    private static void requireKnown(JsonObject header, ArchiveRefusals refusals) {
        if (number(header, VERSION, refusals) > FORMAT) {
            throw refusals.archive(
                    "a newer aigenlabs wrote it, in version `" + text(header, VERSION, refusals) + "` of its format",
                    "at most version `" + FORMAT + "`; install a newer aigenlabs");
        }
    }

    private static Optional<JsonObject> object(byte[] bytes, int from, int end) {
        byte[] line = java.util.Arrays.copyOfRange(bytes, from, end);
        return switch (JsonReader.read(line, JsonLimits.DEFAULT)) {
            case JsonReading.Read(JsonObject object) -> Optional.of(object);
            case JsonReading.Read(Json _), JsonReading.Refused _ -> Optional.empty();
        };
    }

    private static void put(Map<TreePath, Line> lines, JsonObject object, ArchiveRefusals refusals) {
        TreePath path = TreePath.parse(text(object, "path", refusals)).find().orElseThrow(() -> malformed(refusals));
        if (lines.put(path, line(object, refusals)) != null) {
            throw malformed(refusals);
        }
    }

    private static Line line(JsonObject object, ArchiveRefusals refusals) {
        Optional<String> file = object.findText("file");
        if (file.isPresent()) {
            return new FileLine(
                    mode(file.get(), refusals), number(object, "size", refusals), text(object, "sha256", refusals));
        }
        Optional<String> directory = object.findText("directory");
        if (directory.isPresent()) {
            return new DirectoryLine(mode(directory.get(), refusals));
        }
        return new LinkLine(text(object, "link", refusals));
    }

    private static int mode(String octal, ArchiveRefusals refusals) {
        if (!octal.matches("0[0-7]{3}")) {
            throw malformed(refusals);
        }
        return Integer.parseInt(octal, Byte.SIZE);
    }

    private static String text(JsonObject object, String key, ArchiveRefusals refusals) {
        return object.findText(key).orElseThrow(() -> malformed(refusals));
    }

    private static long number(JsonObject object, String key, ArchiveRefusals refusals) {
        String digits = text(object, key, refusals);
        if (!digits.matches("[0-9]{1,18}")) {
            throw malformed(refusals);
        }
        return Long.parseLong(digits);
    }

    private static RuntimeException malformed(ArchiveRefusals refusals) {
        return refusals.archive("its list of entries is damaged", "an archive as `aigenlabs profile export` writes it");
    }
}
