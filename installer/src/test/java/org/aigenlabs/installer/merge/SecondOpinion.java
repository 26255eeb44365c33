package org.aigenlabs.installer.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.installer.edit.CronFile;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.schema.value.TreePath;

/**
 * What must be in a merged text, told from the three sides alone and by no merger: values by key path, comments, lines
 * and sentences by how many each side has.
 */
record SecondOpinion(TreePath path, String base, String local, String upstream) {
    private static final String BY_SENTENCE =
            "(?<=[.!?\u2026\u3002\uff01\uff1f][\"'\u201d\u2019)\\]*_`]{0,8})\\s+|(?<=[\u3002\uff01\uff1f])|\\n";

    /** What {@code merged} lost, broke or made up; nothing if it is a merge of the sides. */
    List<String> complaints(String merged) {
        return switch (MergeKind.of(path)) {
            case YAML, JSON, CRON -> structured(path, merged);
            case MARKDOWN -> markdown(merged);
            case PROSE -> tokens(BY_SENTENCE, merged, _ -> true);
            case ENV_EXAMPLE, LINES -> tokens("\\n", merged, _ -> true);
        };
    }

    private List<String> structured(TreePath as, String merged) {
        List<Optional<DocumentEditor>> sides = List.of(base, local, upstream).stream()
                .map(text -> UserEdit.open(as, text))
                .toList();
        Optional<DocumentEditor> after = UserEdit.open(as, merged);
        if (sides.stream().anyMatch(Optional::isEmpty)) {
            return tokens("\\n", merged, _ -> true);
        }
        if (after.isEmpty()) {
            return List.of("it cannot be read any more");
        }
        boolean cron = MergeKind.of(as) == MergeKind.CRON;
        List<DataValue> data = Stream.concat(sides.stream(), Stream.of(after))
                .flatMap(Optional::stream)
                .map(DocumentEditor::data)
                .map(value -> cron ? ValueOpinion.authored(value) : value)
                .toList();
        ValueOpinion values = new ValueOpinion();
        values.look(as.name(), data.get(0), data.get(1), data.get(2), data.get(3));
        List<String> complaints = new ArrayList<>(values.complaints());
        complaints.addAll(tokens("\\n", merged, line -> line.startsWith("#")));
        if (cron && !running(local).containsAll(running(merged))) {
            complaints.add("it starts a job");
        }
        return complaints;
    }

    private Set<String> running(String text) {
        return CronJobs.jobs(path, text.getBytes(StandardCharsets.UTF_8)).jobs().stream()
                .filter(CronFile.Job::enabled)
                .map(CronFile.Job::name)
                .collect(Collectors.toSet());
    }

    private List<String> markdown(String merged) {
        List<Optional<Frontmatter>> heads = List.of(base, local, upstream, merged).stream()
                .map(Frontmatter::of)
                .toList();
        if (heads.stream().anyMatch(Optional::isEmpty)) {
            return tokens(BY_SENTENCE, merged, _ -> true);
        }
        List<Frontmatter> all = heads.stream().flatMap(Optional::stream).toList();
        SecondOpinion head = new SecondOpinion(
                new TreePath("head.yaml"),
                all.get(0).yaml(),
                all.get(1).yaml(),
                all.get(2).yaml());
        SecondOpinion rest = new SecondOpinion(
                new TreePath("rest.txt"),
                all.get(0).rest(),
                all.get(1).rest(),
                all.get(2).rest());
        List<String> complaints = new ArrayList<>(head.complaints(all.get(3).yaml()));
        complaints.addAll(rest.complaints(all.get(3).rest()));
        return complaints;
    }

    /** Each token must be there as often as both sides' changes of its number make it. */
    private List<String> tokens(String separator, String merged, Predicate<String> chosen) {
        List<Map<String, Integer>> sides = List.of(base, local, upstream, merged).stream()
                .map(text -> count(text, separator, chosen))
                .toList();
        Set<String> all = new LinkedHashSet<>();
        sides.forEach(side -> all.addAll(side.keySet()));
        List<String> complaints = new ArrayList<>();
        for (String token : all) {
            int[] n =
                    sides.stream().mapToInt(side -> side.getOrDefault(token, 0)).toArray();
            if (n[3] < least(n)) {
                complaints.add("`" + token + "` is missing");
            } else if (n[3] > most(n) && !token.startsWith("#")) {
                complaints.add("`" + token + "` is there " + n[3] + " times, of " + Arrays.toString(n));
            }
        }
        return complaints;
    }

    private static int least(int[] n) {
        return Math.min(sum(n), same(n));
    }

    private static int most(int[] n) {
        return Math.max(sum(n), same(n));
    }

    private static int sum(int[] n) {
        return n[1] + n[2] - n[0];
    }

    /** What both did alike may count once. */
    private static int same(int[] n) {
        int mine = n[1] - n[0];
        int theirs = n[2] - n[0];
        if (mine > 0 && theirs > 0) {
            return n[0] + Math.max(mine, theirs);
        }
        return mine < 0 && theirs < 0 ? n[0] + Math.min(mine, theirs) : sum(n);
    }

    private static Map<String, Integer> count(String text, String separator, Predicate<String> chosen) {
        Map<String, Integer> counts = new HashMap<>();
        for (String token : text.split(separator, -1)) {
            String plain = token.strip();
            if (!plain.isEmpty() && chosen.test(plain)) {
                counts.merge(plain, 1, Integer::sum);
            }
        }
        return counts;
    }
}
