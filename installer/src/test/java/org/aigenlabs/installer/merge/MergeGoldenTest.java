package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Runs the folder of golden cases. */
class MergeGoldenTest {
    static final List<MergeCase> CASES = MergeCase.all();

    private static String merge(MergeCase golden, String base, String local, String upstream) {
        return show(
                FileMerger.merge(golden.path(), base.getBytes(UTF_8), local.getBytes(UTF_8), upstream.getBytes(UTF_8)));
    }

    private static String show(FileMerge result) {
        return switch (result) {
            case FileMerge.Merged merged -> "0 conflicts\n" + new String(merged.bytes(), UTF_8);
            case FileMerge.Conflict conflict ->
                conflict.conflicts() + " conflicts\n" + new String(conflict.bytes(), UTF_8);
        };
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void mergesAsTheCaseSays(MergeCase golden) {
        assertThat(merge(golden, golden.base(), golden.local(), golden.upstream()))
                .isEqualTo(golden.conflicts() + " conflicts\n" + golden.expected());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void obeysTheLaws(MergeCase golden) {
        String kept = "0 conflicts\n" + golden.local();
        assertThat(merge(golden, golden.base(), golden.local(), golden.base())).isEqualTo(kept);
        assertThat(merge(golden, golden.base(), golden.local(), golden.local())).isEqualTo(kept);
        if (MergeKind.of(golden.path()) != MergeKind.CRON) {
            assertThat(merge(golden, golden.base(), golden.base(), golden.upstream()))
                    .isEqualTo("0 conflicts\n" + golden.upstream());
        }
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void conflictsInEitherOrderOrInNone(MergeCase golden) {
        if (MergeKind.of(golden.path()) != MergeKind.CRON) {
            String other = golden.upstream();
            String swapped = merge(golden, golden.base(), other, golden.local());
            assertThat(swapped).startsWith(golden.conflicts() + " conflicts\n");
        }
    }

    @Test
    void hasTheCasesItClaims() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(75);
    }
}
