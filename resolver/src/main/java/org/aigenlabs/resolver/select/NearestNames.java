package org.aigenlabs.resolver.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of branches and tags that someone who wrote another name may have meant. */
final class NearestNames {
    private static final int SHOWN = 3;
    private static final int LONGEST = 100;

    private NearestNames() {}

    private record Scored(String name, int distance) {}

    /** The most similar names first; where none is similar, the branch of {@code HEAD} and a few others. */
    static List<String> of(Advertisement advertisement, String wanted) {
        List<String> names = names(advertisement);
        String bare = wanted.replaceFirst("^refs/(heads|tags)/", "");
        if (bare.length() > LONGEST) {
            return names.stream().limit(SHOWN).toList();
        }
        List<String> similar = names.stream()
                .filter(name -> name.length() <= LONGEST)
                .map(name -> new Scored(name, score(fold(bare), fold(name))))
                .filter(scored -> scored.distance() <= allowed(bare))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .map(Scored::name)
                .limit(SHOWN)
                .toList();
        return similar.isEmpty() ? names.stream().limit(SHOWN).toList() : similar;
    }

    /** Short names, each once; the branch of {@code HEAD} first, then branches, then tags. */
    private static List<String> names(Advertisement advertisement) {
        List<String> names = new ArrayList<>();
        if (advertisement.find(advertisement.headTarget()).isPresent()) {
            names.add(advertisement.headTarget().replaceFirst("^refs/heads/", ""));
        }
        names.addAll(advertisement.below(Advertisement.HEADS));
        names.addAll(advertisement.below(Advertisement.TAGS));
        return names.stream().distinct().toList();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The distance in edits; a name that contains the other counts as one edit away. */
    private static int score(String wanted, String name) {
        boolean contained = Stream.of(wanted, name).allMatch(text -> text.length() > 2)
                && (wanted.contains(name) || name.contains(wanted));
        if (contained) {
            return 1;
        }
        int limit = allowed(wanted);
        return Math.abs(wanted.length() - name.length()) > limit ? limit + 1 : edits(wanted, name);
    }

    /** Two swapped letters are two edits; in a very short name two edits leave nothing alike. */
    private static int allowed(String wanted) {
        return wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3);
    }

    /** Levenshtein's distance, one row at a time. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
