package org.aigenlabs.resolver.trust.intro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.resolver.HistoryCommit;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.schema.value.GitId;

/**
 * What lies between a commit and those where a walk back from it stops.
 *
 * @param parents of each commit that was walked over, in an order in which parents come first
 * @param reached where the walk was stopped
 * @param missing what the history at hand lacks
 * @param roots whether the walk came to the very beginning somewhere
 */
public record Ancestry(Map<GitId, List<GitId>> parents, Set<GitId> reached, Set<GitId> missing, boolean roots) {
    /** Walks back from {@code from} to any of {@code stops}. Without recursion: histories are deep. */
    public static Ancestry between(SourceHistory history, GitId from, Set<GitId> stops) {
        Map<GitId, List<GitId>> found = new HashMap<>();
        Set<GitId> reached = new HashSet<>();
        Set<GitId> missing = new HashSet<>();
        boolean roots = false;
        List<GitId> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            GitId id = open.removeLast();
            if (stops.contains(id)) {
                reached.add(id);
                continue;
            }
            if (found.containsKey(id) || missing.contains(id)) {
                continue;
            }
            Optional<HistoryCommit> commit = history.find(id);
            if (commit.isEmpty()) {
                missing.add(id);
                continue;
            }
            List<GitId> parents = commit.get().parents();
            roots |= parents.isEmpty();
            found.put(id, parents);
            open.addAll(parents);
        }
        return new Ancestry(sorted(from, found), reached, missing, roots);
    }

    /** Parents first. */
    private static Map<GitId, List<GitId>> sorted(GitId from, Map<GitId, List<GitId>> found) {
        Map<GitId, List<GitId>> sorted = new java.util.LinkedHashMap<>();
        Set<GitId> begun = new HashSet<>();
        List<GitId> stack = new ArrayList<>(List.of(from));
        while (!stack.isEmpty()) {
            GitId id = stack.getLast();
            List<GitId> parents = found.getOrDefault(id, List.of());
            if (!found.containsKey(id) || sorted.containsKey(id)) {
                stack.removeLast();
            } else if (begun.add(id)) {
                stack.addAll(parents);
            } else {
                stack.removeLast();
                sorted.put(id, parents);
            }
        }
        return sorted;
    }

    /** Whether {@code later} is {@code earlier} or comes after it. */
    public static boolean comesAfter(SourceHistory history, GitId later, GitId earlier) {
        return between(history, later, Set.of(earlier)).reached().contains(earlier);
    }
}
