package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aigenlabs.installer.edit.DataValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of the merge specification, on files of each kind whose sides changed whatever they liked. */
@Tag("slow")
class MergeLawsTest {
    private static final int EXAMPLES = 400;
    private static final int SEEDS = 1_000_000;

    private static void forAll(GeneratedFile file, Consumer<List<String>> law) {
        qt().withFixedSeed(1)
                .withExamples(EXAMPLES)
                .forAll(integers().between(0, SEEDS))
                .checkAssert(seed -> law.accept(file.sides(seed)));
    }

    private static FileMerge mergeFile(GeneratedFile file, String base, String local, String upstream) {
        return FileMerger.merge(file.path(), base.getBytes(UTF_8), local.getBytes(UTF_8), upstream.getBytes(UTF_8));
    }

    /** Empty where it conflicts. */
    private static Optional<String> merge(GeneratedFile file, String base, String local, String upstream) {
        return mergeFile(file, base, local, upstream) instanceof FileMerge.Merged merged
                ? Optional.of(new String(merged.bytes(), UTF_8))
                : Optional.empty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CRON_JSON", "CRON_YAML"})
    void whatTheUserLeftAloneIsTheAuthors(GeneratedFile file) {
        forAll(
                file,
                sides -> assertThat(merge(file, sides.get(0), sides.get(0), sides.get(2)))
                        .contains(sides.get(2)));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheAuthorLeftAloneIsTheUsersByteForByte(GeneratedFile file) {
        forAll(
                file,
                sides -> assertThat(merge(file, sides.get(0), sides.get(1), sides.get(0)))
                        .contains(sides.get(1)));
    }

    @ParameterizedTest
    @EnumSource
    void whatBothMadeOfItIsThat(GeneratedFile file) {
        forAll(
                file,
                sides -> assertThat(merge(file, sides.get(0), sides.get(1), sides.get(1)))
                        .contains(sides.get(1)));
    }

    /** A file that can be read on all sides can be read when it is merged, and has what each side changed. */
    @ParameterizedTest
    @EnumSource
    void aMergedFileLacksNothingOfEitherSide(GeneratedFile file) {
        forAll(file, sides -> {
            SecondOpinion opinion = new SecondOpinion(file.path(), sides.get(0), sides.get(1), sides.get(2));
            merge(file, sides.get(0), sides.get(1), sides.get(2))
                    .ifPresent(merged -> assertThat(opinion.complaints(merged))
                            .as(String.join("\n=====\n", sides) + "\n=====\n" + merged)
                            .isEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource
    void mergingAgainChangesNothing(GeneratedFile file) {
        forAll(file, sides -> {
            Optional<String> merged = merge(file, sides.get(0), sides.get(1), sides.get(2));
            merged.ifPresent(once ->
                    assertThat(merge(file, sides.get(2), once, sides.get(2))).contains(once));
        });
    }

    /** Not for cron: there the run state is local's whoever that is. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CRON_JSON", "CRON_YAML"})
    void conflictsInEitherOrderOrInNone(GeneratedFile file) {
        forAll(file, sides -> {
            boolean merges =
                    merge(file, sides.get(0), sides.get(1), sides.get(2)).isPresent();
            assertThat(merge(file, sides.get(0), sides.get(2), sides.get(1)).isPresent())
                    .as(String.join("\n=====\n", sides))
                    .isEqualTo(merges);
        });
    }

    /** Items that both added at one place of a list have an order, the author's first; apart from that. */
    @ParameterizedTest
    @EnumSource(names = {"YAML", "JSON", "MINIFIED_JSON"})
    void meansTheSameInEitherOrder(GeneratedFile file) {
        forAll(file, sides -> {
            Optional<DataValue> one = merge(file, sides.get(0), sides.get(1), sides.get(2))
                    .map(text -> unordered(
                            UserEdit.open(file.path(), text).orElseThrow().data()));
            Optional<DataValue> other = merge(file, sides.get(0), sides.get(2), sides.get(1))
                    .map(text -> unordered(
                            UserEdit.open(file.path(), text).orElseThrow().data()));
            assertThat(one).as(String.join("\n=====\n", sides)).isEqualTo(other);
        });
    }

    private static DataValue unordered(DataValue value) {
        return switch (value) {
            case DataValue.Sequence(List<DataValue> items) ->
                new DataValue.Sequence(items.stream()
                        .map(MergeLawsTest::unordered)
                        .sorted(Comparator.comparing(DataValue::toString))
                        .toList());
            case DataValue.Mapping(List<DataValue.Entry> entries) ->
                new DataValue.Mapping(entries.stream()
                        .map(entry -> new DataValue.Entry(entry.key(), unordered(entry.value())))
                        .toList());
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _, DataValue.Marked _ -> value;
        };
    }

    /** The live file keeps local's text; the view for people has markers, and is never taken for a merge. */
    @ParameterizedTest
    @EnumSource
    void aConflictIsCountedAndShown(GeneratedFile file) {
        forAll(file, sides -> {
            if (mergeFile(file, sides.get(0), sides.get(1), sides.get(2)) instanceof FileMerge.Conflict conflict) {
                assertThat(conflict.conflicts()).isPositive();
                assertThat(new String(conflict.bytes(), UTF_8)).contains("<<<<<<< local\n", ">>>>>>> upstream\n");
            }
        });
    }
}
