package org.aigenlabs.installer.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Three-way merge of sequences without repetition: what either side added or took away, with additions kept in place. */
final class OrderedSets {
    /** No token is empty: it stands for the place before the first. */
    private static final String FIRST = "";

    private OrderedSets() {}

    static List<String> merge(List<String> base, List<String> local, List<String> upstream) {
        Set<String> merged = new LinkedHashSet<>();
        List<Piece> pieces = reordered(base, local)
                ? List.of(new Piece.Clash(base, local, upstream))
                : ThreeWay.merge(base, local, upstream);
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Settled(List<String> tokens) -> merged.addAll(tokens);
                case Piece.Clash clash -> merged.addAll(union(clash));
            }
        }
        Set<String> gone = new HashSet<>(base);
        gone.removeIf(new HashSet<>(intersection(local, upstream))::contains);
        merged.removeAll(gone);
        return List.copyOf(merged);
    }

    /** Whether tokens that both have stand in another order: then places in the base say nothing about places here. */
    private static boolean reordered(List<String> base, List<String> local) {
        Set<String> common = intersection(base, local);
        return !base.stream()
                .filter(common::contains)
                .toList()
                .equals(local.stream().filter(common::contains).toList());
    }

    /**
     * Whether some stretch was rewritten by both: each took something away, and one put something else there. Two values
     * for what was one are no union.
     */
    static boolean contradict(List<String> base, List<String> local, List<String> upstream) {
        for (Piece piece : ThreeWay.merge(base, local, upstream)) {
            if (piece instanceof Piece.Clash clash && contradict(clash)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contradict(Piece.Clash clash) {
        boolean bothTook =
                !clash.local().containsAll(clash.base()) && !clash.upstream().containsAll(clash.base());
        boolean onePut =
                !clash.base().containsAll(clash.local()) || !clash.base().containsAll(clash.upstream());
        return bothTook && onePut;
    }

    private static Set<String> intersection(Collection<String> one, Collection<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(new HashSet<>(other));
        return common;
    }

    /** Both sides' tokens: the author's additions directly behind the nearest token before them that the user has too. */
    private static List<String> union(Piece.Clash clash) {
        Set<String> mine = new HashSet<>(clash.local());
        Set<String> known = new HashSet<>(clash.base());
        Map<String, List<String>> additions = new HashMap<>();
        String before = FIRST;
        for (String token : clash.upstream()) {
            if (mine.contains(token)) {
                before = token;
            } else if (known.add(token)) {
                additions.computeIfAbsent(before, _ -> new ArrayList<>()).add(token);
            }
        }
        List<String> result = new ArrayList<>(additions.getOrDefault(FIRST, List.of()));
        for (String token : clash.local()) {
            result.add(token);
            result.addAll(additions.getOrDefault(token, List.of()));
        }
        return result;
    }
}
