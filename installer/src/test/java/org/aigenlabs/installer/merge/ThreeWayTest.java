package org.aigenlabs.installer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayTest {
    @ParameterizedTest
    @CsvSource({
        "abc, abc, abc, abc",
        "abc, aXc, abc, aXc",
        "abc, abc, aYc, aYc",
        "abc, aXc, aXc, aXc",
        "abcd, aXcd, abYd, aXYd",
        "abcd, acd, abc, ac",
        "abc, Xabc, abcY, XabcY",
        "abc, aXbc, aYbc, a{|X|Y}bc",
        "abc, aXc, aYc, a{b|X|Y}c",
        "abcd, aXd, abYd, a{bc|X|bY}d",
        "abc, ac, aXbc, aXc",
        "abcd, ad, abXcd, a{bc||bXc}d"
    })
    void mergesTokens(String base, String local, String upstream, String expected) {
        String got = show(ThreeWay.merge(tokens(base), tokens(local), tokens(upstream)));
        assertThat(got).isEqualTo(expected);
    }

    @Test
    void obeysTheLawsOnRandomSequences() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            List<String> base = random(random);
            List<String> other = edited(base, random);
            assertThat(joined(ThreeWay.merge(base, base, other))).isEqualTo(String.join("", other));
            assertThat(joined(ThreeWay.merge(base, other, base))).isEqualTo(String.join("", other));
            assertThat(joined(ThreeWay.merge(base, other, other))).isEqualTo(String.join("", other));
        }
    }

    @Test
    void showsEachSideWholeWhateverClashes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            List<String> base = random(random);
            List<String> local = edited(base, random);
            List<String> upstream = edited(base, random);
            List<Piece> pieces = ThreeWay.merge(base, local, upstream);
            List<Piece> mirrored = ThreeWay.merge(base, upstream, local);
            assertThat(show(mirrored)).isEqualTo(show(swapped(pieces)));
        }
    }

    private static List<Piece> swapped(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Settled settled -> (Piece) settled;
                    case Piece.Clash(List<String> base, List<String> local, List<String> upstream) ->
                        new Piece.Clash(base, upstream, local);
                })
                .toList();
    }

    private static List<String> random(Random random) {
        List<String> tokens = new ArrayList<>();
        int size = random.nextInt(12);
        for (int i = 0; i < size; i++) {
            tokens.add(Character.toString('a' + random.nextInt(5)));
        }
        return tokens;
    }

    private static List<String> edited(List<String> base, Random random) {
        List<String> tokens = new ArrayList<>(base);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(tokens.size() + 1);
            if (at < tokens.size() && random.nextBoolean()) {
                tokens.remove(at);
            } else {
                tokens.add(at, Character.toString('A' + random.nextInt(5)));
            }
        }
        return tokens;
    }

    private static List<String> tokens(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(""));
    }

    private static String joined(List<Piece> pieces) {
        String shown = show(pieces);
        assertThat(shown).doesNotContain("{");
        return shown;
    }

    private static String show(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Settled(List<String> tokens) -> text.append(String.join("", tokens));
                case Piece.Clash(List<String> base, List<String> local, List<String> upstream) ->
                    text.append('{')
                            .append(String.join("", base))
                            .append('|')
                            .append(String.join("", local))
                            .append('|')
                            .append(String.join("", upstream))
                            .append('}');
            }
        }
        return text.toString();
    }
}
