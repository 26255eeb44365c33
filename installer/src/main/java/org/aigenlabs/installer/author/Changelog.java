package org.aigenlabs.installer.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aigenlabs.schema.value.TreePath;

/** The text of {@code CHANGELOG.md}, newest first, and the entry that is put into it. Pure. */
public final class Changelog {
    /** Where it lies. */
    public static final TreePath FILE = new TreePath("CHANGELOG.md");

    private static final String TITLE = "# Changelog\n";
    private static final int NAMED = 6;

    private Changelog() {}

    /** What a release of {@code changes} says of itself if its author says nothing: which parts are new, changed, gone. */
    public static String entry(List<ReleaseTree.Change> changes) {
        Map<ReleaseTree.Kind, List<String>> parts = new TreeMap<>();
        for (ReleaseTree.Change change : changes) {
            List<String> named = parts.computeIfAbsent(change.kind(), _ -> new ArrayList<>());
            String part = part(change.path());
            if (!named.contains(part)) {
                named.add(part);
            }
        }
        return parts.entrySet().stream()
                .map(each -> "- " + capital(each.getKey().word()) + " " + some(each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String some(List<String> parts) {
        String shown = parts.stream().limit(NAMED).map(part -> "`" + part + "`").collect(Collectors.joining(", "));
        return parts.size() <= NAMED ? shown : shown + " and " + (parts.size() - NAMED) + " more";
    }

    /** A skill counts as one, every other file by itself. */
    private static String part(TreePath path) {
        List<String> parts = path.parts();
        return parts.size() > 2 && parts.getFirst().equals("skills") ? parts.get(0) + "/" + parts.get(1) : path.text();
    }

    /**
     * The whole text with one more entry.
     *
     * @param before the text so far; empty if there is none
     * @param day the date, as ISO 8601 has it
     */
    public static byte[] with(byte[] before, String version, String day, String entry) {
        String text = new String(before, StandardCharsets.UTF_8);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String heading = "## " + version + " (" + day + ")";
        String added = (heading + "\n\n" + entry.strip() + "\n").replace("\n", end);
        if (text.isBlank()) {
            return (TITLE + "\n" + added).getBytes(StandardCharsets.UTF_8);
        }
        int first = text.startsWith("## ") ? 0 : text.indexOf("\n## ") + 1;
        boolean hasEntries = first > 0 || text.startsWith("## ");
        String whole = hasEntries
                ? text.substring(0, first) + added + end + text.substring(first)
                : text.stripTrailing() + end + end + added;
        return whole.getBytes(StandardCharsets.UTF_8);
    }
}
