package org.aigenlabs.installer.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;

/**
 * The rule that no text repeats what is private: ten words in a row, whatever stands between them. Of a session in JSON
 * only what its user said counts, for the agent's part quotes its own skills.
 */
public final class CopiedText {
    private static final int IN_A_ROW = 10;
    private static final Pattern PROSE = Pattern.compile(".*\\.(md|mdx|txt|rst)");
    private static final Pattern ROLE = Pattern.compile("\"role\"\\s*:");
    private static final Pattern USER = Pattern.compile("\"role\"\\s*:\\s*\"user\"");

    private final Map<Long, Place> published = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private CopiedText() {}

    /** Where the texts of {@code tree} repeat {@code privates}: one place for each pair of files. */
    public static List<Problem> find(SourceTree tree, List<PrivateText> privates) {
        if (privates.isEmpty()) {
            return List.of();
        }
        CopiedText rule = new CopiedText();
        for (TreeFile file : tree.files().values()) {
            if (PROSE.matcher(file.path().folded()).matches()) {
                rule.learn(file.path().text(), new String(tree.read(file), StandardCharsets.UTF_8));
            }
        }
        privates.forEach(rule::compare);
        return rule.problems;
    }

    private void learn(String path, String text) {
        new WordRuns(IN_A_ROW).of(text, (run, line) -> published.putIfAbsent(run, new Place(path, line, 0)));
    }

    private void compare(PrivateText text) {
        Set<String> told = new HashSet<>();
        new WordRuns(IN_A_ROW).of(said(text), (run, _) -> {
            Place place = published.get(run);
            if (place != null && told.add(place.file())) {
                CheckProblem kind = text.isMemory() ? CheckProblem.COPIED_MEMORY : CheckProblem.COPIED_SESSION;
                problems.add(kind.at(
                        place,
                        "the text from here on stands in `" + text.path() + "`, too",
                        "say it without what is private, or let it pass: `--allow-finding " + kind.id() + "`"));
            }
        });
    }

    private static String said(PrivateText text) {
        if (text.isMemory() || !ROLE.matcher(text.text()).find()) {
            return text.text();
        }
        StringBuilder said = new StringBuilder();
        text.text()
                .lines()
                .filter(line -> USER.matcher(line).find())
                .forEach(line -> said.append(line.replace("\\n", " ")).append('\n'));
        return said.toString();
    }
}
