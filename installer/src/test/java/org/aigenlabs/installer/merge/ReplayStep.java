package org.aigenlabs.installer.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aigenlabs.fixtures.shared.CorpusRepository;
import org.aigenlabs.fixtures.shared.QuietJGit;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * One distribution in two successive commits.
 *
 * @param name of the repository, the two commits and the directory
 */
record ReplayStep(String name, SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
    private static final String MANIFEST = "distribution.yaml";
    private static final int SHORT = 7;

    /** All steps along first parents in which something of the distribution changed, oldest first. */
    static List<ReplayStep> of(CorpusRepository corpus) throws IOException {
        List<ReplayStep> steps = new ArrayList<>();
        try (Repository repository = QuietJGit.open(corpus.path());
                RevWalk commits = new RevWalk(repository)) {
            RevCommit commit = commits.parseCommit(repository.resolve("HEAD"));
            SortedMap<String, byte[]> after = files(repository, commit);
            while (commit.getParentCount() > 0) {
                RevCommit parent = commits.parseCommit(commit.getParent(0));
                SortedMap<String, byte[]> before = files(repository, parent);
                String name = corpus.name() + " " + shortId(parent) + ".." + shortId(commit);
                steps.addAll(0, cut(name, before, after));
                commit = parent;
                after = before;
            }
        }
        return steps;
    }

    private static String shortId(RevCommit commit) {
        return commit.abbreviate(SHORT).name();
    }

    private static List<ReplayStep> cut(String name, Map<String, byte[]> before, Map<String, byte[]> after) {
        SortedSet<String> tops = new TreeSet<>();
        for (String path : before.keySet()) {
            if (path.equals(MANIFEST) || path.endsWith("/" + MANIFEST)) {
                tops.add(path.substring(0, path.length() - MANIFEST.length()));
            }
        }
        if (tops.isEmpty()) {
            tops.add("");
        }
        return tops.stream()
                .map(top -> new ReplayStep((name + " " + top).strip(), below(top, before), below(top, after)))
                .filter(ReplayStep::changes)
                .toList();
    }

    private static SortedMap<String, byte[]> below(String top, Map<String, byte[]> files) {
        SortedMap<String, byte[]> result = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(top)) {
                result.put(path.substring(top.length()), bytes);
            }
        });
        return result;
    }

    private boolean changes() {
        return !before.keySet().equals(after.keySet())
                || before.keySet().stream()
                        .anyMatch(path -> !java.util.Arrays.equals(before.get(path), after.get(path)));
    }

    private static SortedMap<String, byte[]> files(Repository repository, RevCommit commit) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setRecursive(true);
            walk.addTree(commit.getTree());
            while (walk.next()) {
                if (FileMode.REGULAR_FILE.equals(walk.getFileMode(0))
                        || FileMode.EXECUTABLE_FILE.equals(walk.getFileMode(0))) {
                    files.put(
                            walk.getPathString(),
                            repository.open(walk.getObjectId(0)).getBytes());
                }
            }
        }
        return files;
    }
}
