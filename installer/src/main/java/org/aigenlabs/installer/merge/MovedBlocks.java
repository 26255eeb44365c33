package org.aigenlabs.installer.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Blocks that a side moved, word for word. A merge by stretches sees one taken from here and one put there; so it would
 * bring back what the other side took away for good, and have twice what both moved.
 */
final class MovedBlocks {
    private final Map<String, Integer> before;
    private final Map<String, Integer> mine;
    private final Map<String, Integer> theirs;
    private final Set<String> placed = new HashSet<>();

    MovedBlocks(List<String> before, List<String> mine, List<String> theirs) {
        this.before = count(before);
        this.mine = count(mine);
        this.theirs = count(theirs);
    }

    private static Map<String, Integer> count(List<String> blocks) {
        Map<String, Integer> counts = new HashMap<>();
        blocks.stream().filter(block -> !block.isBlank()).forEach(block -> counts.merge(block, 1, Integer::sum));
        return counts;
    }

    /** Whether {@code block}, the next one that nobody disputes, has its place in the merged text. */
    boolean stays(String block) {
        int old = before.getOrDefault(block, 0);
        int here = mine.getOrDefault(block, 0);
        int there = theirs.getOrDefault(block, 0);
        boolean takenAway = old > 0 && (here == 0 ? there <= old : there == 0 && here <= old);
        boolean movedByBoth = old == 1 && here == 1 && there == 1 && !placed.add(block);
        return !takenAway && !movedByBoth;
    }
}
