package org.aigenlabs.installer.home;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.aigenlabs.schema.value.ProfileName;

/** Names that someone may have meant, for a hint. */
final class NearNames {
    /** How many suggestions are made at most. */
    static final int MOST = 3;

    private static final int MOST_ERRORS = 3;

    private record Near(ProfileName name, int distance) {}

    private NearNames() {}

    /** Those of {@code names} that are near {@code wanted}, the nearest first: by a typing error or two, or begun alike. */
    static List<ProfileName> of(ProfileName wanted, Collection<ProfileName> names) {
        int most = Math.clamp(wanted.text().length() / 3, 1, MOST_ERRORS);
        return names.stream()
                .map(name -> new Near(name, distance(wanted.text(), name.text())))
                .filter(near -> near.distance() <= most || near.name().text().startsWith(wanted.text()))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** Optimal string alignment: one for each letter added, removed, replaced, or swapped with its neighbour. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
