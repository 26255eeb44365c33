package org.aigenlabs.installer.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.TreePath;

/**
 * One golden case of the mergers: an optional line {@code path: …}, then sections {@code === base}, {@code local},
 * {@code upstream} and {@code merged} or {@code conflict <count>}. A section is {@code crlf} or has {@code noeol} at its
 * end if its head says so.
 */
record MergeCase(String name, TreePath path, List<Section> sections) {
    private static final Path FOLDER = Path.of("src/test/resources/merge");
    private static final String PATH = "path: ";
    private static final String HEAD = "=== ";
    private static final Map<String, String> PATHS = Map.of(
            "yaml", "config.yaml",
            "json", "mcp.json",
            "cron", "cron/jobs.json",
            "env", ".env.EXAMPLE",
            "markdown", "skills/x/SKILL.md",
            "prose", "notes.txt",
            "lines", "run.sh");

    /** A text and the words of its head. */
    record Section(List<String> words, String text) {
        static Section parse(String part) {
            int line = part.indexOf('\n');
            List<String> words = List.of(part.substring(0, line).split(" "));
            String text = part.substring(line + 1);
            String whole = words.contains("noeol") ? text.replaceFirst("\n\\z", "") : text;
            return new Section(words, words.contains("crlf") ? whole.replace("\n", "\r\n") : whole);
        }
    }

    static List<MergeCase> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(MergeCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MergeCase read(Path file) {
        try {
            String kind = FOLDER.relativize(file).getName(0).toString();
            String text = Files.readString(file);
            String path = PATHS.getOrDefault(kind, "");
            if (text.startsWith(PATH)) {
                path = text.substring(PATH.length(), text.indexOf('\n'));
            }
            List<Section> sections = new ArrayList<>();
            for (String part :
                    text.substring(text.indexOf(HEAD) + HEAD.length()).split("(?m)^" + HEAD, -1)) {
                sections.add(Section.parse(part));
            }
            return new MergeCase(kind + "/" + file.getFileName(), new TreePath(path), sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String base() {
        return sections.get(0).text();
    }

    String local() {
        return sections.get(1).text();
    }

    String upstream() {
        return sections.get(2).text();
    }

    String expected() {
        return sections.get(3).text();
    }

    /** 0 if it merges. */
    int conflicts() {
        List<String> words = sections.get(3).words();
        return words.getFirst().equals("conflict") ? Integer.parseInt(words.get(1)) : 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
