package org.aigenlabs.installer.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds many byte strings in one pass over a text, whatever their number (Aho and Corasick, "Efficient String
 * Matching", 1975), as a table of one step for each byte.
 */
final class ByteAutomaton {
    private static final int BYTES = 256;

    private final int[] next;
    private final int[][] found;

    private ByteAutomaton(int[] next, int[][] found) {
        this.next = next;
        this.found = found;
    }

    /** An automaton for {@code words}, none of them empty; found ones are told by their index. */
    static ByteAutomaton of(List<byte[]> words) {
        int states = 1 + words.stream().mapToInt(word -> word.length).sum();
        int[] next = new int[states * BYTES];
        List<List<Integer>> ends = new ArrayList<>();
        ends.add(new ArrayList<>());
        for (int i = 0; i < words.size(); i++) {
            int state = 0;
            for (byte each : words.get(i)) {
                int at = state * BYTES + (each & 0xFF);
                if (next[at] == 0) {
                    next[at] = ends.size();
                    ends.add(new ArrayList<>());
                }
                state = next[at];
            }
            ends.get(state).add(i);
        }
        link(next, ends);
        int[][] found = ends.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new ByteAutomaton(Arrays.copyOf(next, ends.size() * BYTES), found);
    }

    /** Gives every state a step for every byte: where the word ends, on with the longest end of it that begins one. */
    private static void link(int[] next, List<List<Integer>> ends) {
        int[] back = new int[ends.size()];
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int each = 0; each < BYTES; each++) {
            if (next[each] != 0) {
                waiting.add(next[each]);
            }
        }
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            ends.get(state).addAll(ends.get(back[state]));
            for (int each = 0; each < BYTES; each++) {
                int target = next[state * BYTES + each];
                int fallen = next[back[state] * BYTES + each];
                if (target == 0) {
                    next[state * BYTES + each] = fallen;
                } else {
                    back[target] = fallen;
                    waiting.add(target);
                }
            }
        }
    }

    /** Where {@code each} leads from {@code state}; the first state is 0. */
    int step(int state, byte each) {
        return next[state * BYTES + (each & 0xFF)];
    }

    /** The indices of the words that end in {@code state}; mostly none. */
    int[] found(int state) {
        return found[state];
    }
}
