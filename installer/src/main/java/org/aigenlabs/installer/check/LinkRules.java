package org.aigenlabs.installer.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/** The rule that Markdown links lead to files that are there. */
final class LinkRules {
    private static final Pattern LINK = Pattern.compile("]\\(<?([^()\\s<>]{1,500})>?(?:\\s+\"[^\"]{0,500}\")?\\)");

    /** A scheme, a host, a part of the same page, or a blank for the reader to fill in. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:|/|#|\\?).*|.*[{}$*%~`|].*");

    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");

    private final SourceTree tree;
    private final Set<String> there = new HashSet<>();

    LinkRules(SourceTree tree) {
        this.tree = tree;
        for (TreePath path : tree.files().keySet()) {
            String at = path.text();
            while (!at.isEmpty() && there.add(at)) {
                at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
            }
        }
    }

    List<Problem> find() {
        List<Problem> problems = new ArrayList<>();
        for (TreeFile file : tree.files().values()) {
            if (file.path().folded().endsWith(".md")) {
                look(file, problems);
            }
        }
        return problems;
    }

    private void look(TreeFile file, List<Problem> problems) {
        boolean fenced = false;
        int number = 0;
        for (String line :
                new String(tree.read(file), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
            } else if (!fenced && line.contains("](")) {
                line(file.path(), number, line.replaceAll("`[^`]*`", ""), problems);
            }
        }
    }

    private void line(TreePath path, int number, String line, List<Problem> problems) {
        Matcher links = LINK.matcher(line);
        while (links.find()) {
            String target = links.group(1).replaceFirst("[#?].*", "");
            if (!ELSEWHERE.matcher(links.group(1)).matches() && !leads(path, target)) {
                problems.add(CheckProblem.DEAD_LINK.at(
                        new Place(path.text(), number, 0),
                        "the link to `" + target + "` leads to no file of the distribution",
                        "correct the link, or list the file in `distribution_owned`"));
            }
        }
    }

    private boolean leads(TreePath from, String target) {
        Deque<String> at = new ArrayDeque<>(from.parts());
        at.removeLast();
        for (String part : target.split("/", -1)) {
            switch (part) {
                case "", "." -> {
                    // the same directory
                }
                case ".." -> {
                    if (at.pollLast() == null) {
                        return false;
                    }
                }
                case String name -> at.addLast(name);
            }
        }
        return at.isEmpty() || there.contains(String.join("/", at));
    }
}
