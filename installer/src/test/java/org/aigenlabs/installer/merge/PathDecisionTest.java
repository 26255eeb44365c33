package org.aigenlabs.installer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the merge specification, row by row; each letter is a content, a dash is no file. */
class PathDecisionTest {
    private static @Nullable GitId blob(String letter) {
        byte[] bytes = letter.getBytes(StandardCharsets.UTF_8);
        return letter.equals("-")
                ? null
                : new GitId(new ObjectInserter.Formatter()
                        .idFor(Constants.OBJ_BLOB, bytes)
                        .name());
    }

    private static PathDecision decide(String base, String local, String upstream) {
        return PathDecision.of(blob(base), blob(local), blob(upstream));
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "b, b, b, NOTHING",
        "-, -, -, NOTHING",
        "b, b, u, TAKE",
        "b, l, b, KEEP",
        "b, x, x, SAME_CHANGE",
        "-, x, x, SAME_CHANGE",
        "b, b, -, REMOVE",
        "b, l, -, KEEP_EDITED",
        "b, -, b, STAYS_REMOVED",
        "b, -, -, STAYS_REMOVED",
        "b, -, u, STAYS_REMOVED_DESPITE_CHANGE",
        "-, -, u, CREATE",
        "-, l, -, FOREIGN",
        "-, l, u, MERGE_WITHOUT_BASE",
        "b, l, u, MERGE"
    })
    void decidesByTheTable(String base, String local, String upstream, PathDecision expected) {
        assertThat(decide(base, local, upstream)).isEqualTo(expected);
    }

    /** Four contents are enough for every way in which three sides can be equal or absent. */
    @Test
    void losesNoEditAndNoFixInAnyOfAllCombinations() {
        List<String> contents = List.of("b", "l", "u", "-");
        Set<PathDecision> seen = new HashSet<>();
        for (String base : contents) {
            for (String local : contents) {
                for (String upstream : contents) {
                    PathDecision decision = decide(base, local, upstream);
                    seen.add(decision);
                    String result = result(decision, local, upstream);
                    String as = base + local + upstream + " " + decision;
                    if (!local.equals(base)) {
                        assertThat(result).as(as).isIn(local, "merged");
                    } else {
                        assertThat(result).as(as).isEqualTo(upstream);
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(PathDecision.class));
    }

    private static String result(PathDecision decision, String local, String upstream) {
        return switch (decision) {
            case NOTHING, KEEP, SAME_CHANGE, KEEP_EDITED, FOREIGN -> local;
            case TAKE, CREATE -> upstream;
            case REMOVE, STAYS_REMOVED, STAYS_REMOVED_DESPITE_CHANGE -> "-";
            case MERGE_WITHOUT_BASE, MERGE -> "merged";
        };
    }

    /** What both created is merged with an empty base; what cannot be, conflicts and keeps local. */
    @Test
    void mergesWhatBothCreatedWithAnEmptyBase() {
        assertThat(merge("mcp.json", "{\"a\": 1}\n", "{\"b\": 2}\n")).contains("{\"a\": 1, \"b\": 2}\n");
        assertThat(merge("notes.txt", "Mine.\n", "Theirs.\n")).contains("Theirs.\nMine.\n");
        assertThat(merge("run.sh", "mine\n", "theirs\n")).isEmpty();
        assertThat(merge("a.png", "\0mine", "\0theirs")).isEmpty();
    }

    private static Optional<String> merge(String path, String local, String upstream) {
        byte[] mine = local.getBytes(StandardCharsets.UTF_8);
        byte[] theirs = upstream.getBytes(StandardCharsets.UTF_8);
        return FileMerger.merge(new TreePath(path), new byte[0], mine, theirs) instanceof FileMerge.Merged merged
                ? Optional.of(new String(merged.bytes(), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
