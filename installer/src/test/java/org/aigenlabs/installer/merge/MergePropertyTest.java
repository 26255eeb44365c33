package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Disjoint random edits of both sides, in three languages. */
class MergePropertyTest {
    private static final int ROUNDS = 300;

    static final List<Language> LANGUAGES = List.of(
            new Language("config.yaml", RandomTree::yaml),
            new Language("config.yaml", tree -> tree.yaml().replace("\n", "\r\n")),
            new Language("cron/other.yaml", RandomTree::yaml),
            new Language("mcp.json", RandomTree::json),
            new Language("mcp.json", RandomTree::minified));
    static final List<Language> COMMENTED = LANGUAGES.subList(0, 3);

    /** A language and a way to lay it out, for the file at {@code path}. */
    record Language(String path, Function<RandomTree, String> layout) {
        String show(RandomTree tree) {
            return layout.apply(tree);
        }

        String merge(String base, String local, String upstream) {
            FileMerge result = FileMerger.merge(
                    new TreePath(path), base.getBytes(UTF_8), local.getBytes(UTF_8), upstream.getBytes(UTF_8));
            return switch (result) {
                case FileMerge.Merged merged -> new String(merged.bytes(), UTF_8);
                case FileMerge.Conflict conflict ->
                    throw new AssertionError("a conflict:\n" + new String(conflict.bytes(), UTF_8));
            };
        }

        DataValue data(String text) {
            return switch (path.endsWith(".json") ? JsonEditor.open(text) : YamlEditor.open(text)) {
                case Opened.Ready ready -> ready.editor().data();
                case Opened.Unreadable(String reason) -> throw new AssertionError(reason + ":\n" + text);
            };
        }
    }

    /** A base, what each side made of it, and what both together mean. */
    private record Triple(RandomTree base, RandomTree local, RandomTree upstream, RandomTree both) {
        static Triple random(Random random) {
            RandomTree base = RandomTree.of(random);
            List<List<String>> leaves = new ArrayList<>(base.leaves());
            Collections.shuffle(leaves, random);
            RandomTree local = base;
            RandomTree upstream = base;
            RandomTree both = base;
            for (List<String> path : leaves.subList(0, Math.min(leaves.size(), 1 + random.nextInt(5)))) {
                int kind = random.nextInt(3);
                boolean mine = random.nextBoolean();
                String side = mine ? "mine" : "theirs";
                both = both.edited(path, kind, side);
                local = mine ? local.edited(path, kind, side) : local;
                upstream = mine ? upstream : upstream.edited(path, kind, side);
            }
            return new Triple(base, local, upstream, both);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void holdsBothSidesChangesInEitherOrderAndChangesNothingMore(Language language) {
        Random random = new Random(11);
        for (int i = 0; i < ROUNDS; i++) {
            Triple triple = Triple.random(random);
            String base = language.show(triple.base());
            String local = language.show(triple.local());
            String upstream = language.show(triple.upstream());
            DataValue wanted = language.data(language.show(triple.both()));
            String merged = language.merge(base, local, upstream);
            assertThat(language.data(merged)).as(merged).isEqualTo(wanted);
            assertThat(language.data(language.merge(base, upstream, local))).isEqualTo(wanted);
            assertThat(language.merge(upstream, merged, upstream)).isEqualTo(merged);
            assertThat(language.data(language.merge(base, merged, upstream))).isEqualTo(wanted);
        }
    }

    /** Comments hang on keys, so every key that both sides leave in place must still have its own. */
    @ParameterizedTest
    @FieldSource("COMMENTED")
    void losesNoComment(Language language) {
        Random random = new Random(12);
        for (int i = 0; i < ROUNDS; i++) {
            Triple triple = Triple.random(random);
            String merged = language.merge(
                    language.show(triple.base()), language.show(triple.local()), language.show(triple.upstream()));
            assertThat(comments(merged)).as(merged).containsAll(comments(language.show(triple.both())));
        }
    }

    private static List<String> comments(String text) {
        return text.lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#')))
                .toList();
    }
}
