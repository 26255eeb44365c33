package org.aigenlabs.resolver.source;

import java.util.Arrays;
import java.util.List;
import org.aigenlabs.schema.value.Parsed;

/** Reads the path of a repository on a host, and brings it to the one form in which it is kept. */
final class RepositoryPath {
    private static final String GIT = "(?<=[^/])(\\.git)+$";

    private RepositoryPath() {}

    /**
     * The path without slashes around it; {@code .git} at its end goes too where the service needs none.
     *
     * @param source the whole text, for messages
     */
    static String read(Forge forge, String written, String source) {
        String path = written.replaceAll("^/|/+$", "");
        if (path.isEmpty()) {
            throw Refusal.of(
                    source, "no repository is named behind the host", "`HOST/PATH`", Refusal.directoryHint(source));
        }
        List<String> parts = Arrays.asList(path.split("/", -1));
        parts.forEach(part -> check(part, source));
        if (path.startsWith("-")) {
            throw Refusal.of(source, "the repository's path begins with `-`", "a path that cannot be an option");
        }
        if (!forge.hasRepositoryAt(parts.size())) {
            throw wrongLength(parts, source);
        }
        return forge == Forge.UNKNOWN ? path : path.replaceFirst(GIT, "");
    }

    private static void check(String part, String source) {
        if (TextRules.hasBlank(part)) {
            throw Refusal.of(source, "there is a blank in the repository's path", "`%20` for it");
        }
        Parsed<String> decoded = Percent.decode(part);
        String plain = decoded.orThrow(bad -> Refusal.of(source, "it holds " + bad.found(), bad.expected()));
        if (plain.isEmpty() || plain.equals(".") || plain.equals("..")) {
            throw Refusal.of(source, "the repository's path has an empty, `.` or `..` part", "a plain path");
        }
        if (plain.indexOf('\\') >= 0 || plain.indexOf('/') >= 0) {
            throw Refusal.of(source, "the repository's path hides a slash behind a `%`", "`/` between its parts");
        }
    }

    private static RuntimeException wrongLength(List<String> parts, String source) {
        String expected = "`HOST/USER/REPOSITORY`";
        if (parts.size() < 2) {
            return Refusal.of(source, "it names a user or group, and no repository", expected);
        }
        return Refusal.of(
                source,
                "`" + String.join("/", parts.subList(2, parts.size())) + "` follows the repository",
                expected,
                "for a directory in it write `HOST/USER/REPOSITORY//DIRECTORY`",
                "for a branch, tag or commit write `HOST/USER/REPOSITORY@REF`");
    }
}
