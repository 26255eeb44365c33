package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;

/** Markdown of many sentences, each reworded by one side or none. */
class MarkdownPropertyTest {
    private static final int ROUNDS = 300;

    private static String show(List<String> sentences, Random layout) {
        StringBuilder text = new StringBuilder("---\nname: x\n---\n# Head\n");
        for (String sentence : sentences) {
            int place = layout.nextInt(4);
            String gap = place == 0 ? "\n\n" : place == 1 ? "\n- " : place == 2 ? "\n" : " ";
            text.append(gap).append(sentence);
        }
        return text.append("\n").toString();
    }

    private static String merge(String base, String local, String upstream) {
        FileMerge result = FileMerger.merge(
                new TreePath("SOUL.md"), base.getBytes(UTF_8), local.getBytes(UTF_8), upstream.getBytes(UTF_8));
        assertThat(result).isInstanceOf(FileMerge.Merged.class);
        return new String(((FileMerge.Merged) result).bytes(), UTF_8);
    }

    @Test
    void holdsEverySentenceOfBothSides() {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            List<String> base = new ArrayList<>();
            List<String> local = new ArrayList<>();
            List<String> upstream = new ArrayList<>();
            List<String> both = new ArrayList<>();
            for (int j = 0; j < 4 + random.nextInt(12); j++) {
                String old = "Sentence " + j + " stays as it is.";
                int side = random.nextInt(6);
                base.add(old);
                local.add(side == 0 ? "The user words " + j + " so." : old);
                upstream.add(side == 1 ? "The author words " + j + " so." : old);
                both.add(side == 0 ? local.getLast() : upstream.getLast());
            }
            long layout = random.nextLong();
            String mine = show(local, new Random(layout));
            String theirs = show(upstream, new Random(layout));
            String merged = merge(show(base, new Random(layout)), mine, theirs);
            assertThat(merged).isEqualTo(show(both, new Random(layout)));
            assertThat(merge(show(base, new Random(layout)), theirs, mine)).isEqualTo(merged);
        }
    }
}
