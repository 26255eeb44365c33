package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Golden cases, damaged. Some rounds of each target run always; {@code -Daigenlabs.fuzz.seconds=300} runs each for as
 * long, from another seed each time, which a failure names; {@code -Daigenlabs.fuzz.seed} runs that again.
 */
class MergeFuzzTest {
    private static final int ROUNDS = 400;
    private static final String SIGNS = "{}[]:,\"'#-\n &*|>?!%@\r\t\\.=\ufeff<\u0000\u00e9\ud83c";

    @ParameterizedTest
    @EnumSource
    void answersWhateverItIsFed(FuzzTarget target) {
        long seconds = Long.getLong("aigenlabs.fuzz.seconds", 0);
        long end = System.nanoTime() + seconds * 1_000_000_000;
        long seed = Long.getLong("aigenlabs.fuzz.seed", seconds == 0 ? 0 : System.nanoTime());
        for (int i = 0; seconds == 0 ? i < ROUNDS : System.nanoTime() < end; i++) {
            feed(target, seed + i);
        }
    }

    private static void feed(FuzzTarget target, long seed) {
        Random random = new Random(seed);
        MergeCase golden = golden(target, random);
        List<byte[]> sides = List.of(
                damaged(golden.base(), random), damaged(golden.local(), random), damaged(golden.upstream(), random));
        String shown = "seed " + seed + " of " + golden.name() + " gave:\n"
                + String.join(
                        "\n=====\n",
                        sides.stream().map(side -> new String(side, UTF_8)).toList());
        try {
            assertThat(target.complaints(sides.get(0), sides.get(1), sides.get(2)))
                    .as(shown)
                    .isEmpty();
        } catch (RuntimeException e) {
            throw new AssertionError(shown, e);
        }
    }

    /** Mostly of the target's own kind. */
    private static MergeCase golden(FuzzTarget target, Random random) {
        List<MergeCase> all = MergeGoldenTest.CASES;
        List<MergeCase> own = all.stream()
                .filter(each -> MergeKind.of(each.path()) == MergeKind.of(target.path()))
                .toList();
        List<MergeCase> pool = random.nextInt(10) == 0 ? all : own;
        return pool.get(random.nextInt(pool.size()));
    }

    private static byte[] damaged(String text, Random random) {
        StringBuilder result = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0 && !result.isEmpty(); i--) {
            int at = random.nextInt(result.length());
            int to = Math.min(result.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> result.delete(at, to);
                case 1 -> result.insert(random.nextInt(result.length()), result.substring(at, to));
                default -> result.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return result.toString().getBytes(random.nextInt(50) == 0 ? ISO_8859_1 : UTF_8);
    }
}
