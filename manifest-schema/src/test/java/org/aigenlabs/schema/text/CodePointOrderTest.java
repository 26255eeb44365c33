package org.aigenlabs.schema.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class CodePointOrderTest {
    @Test
    void putsWhatIsBeyondTheFirstPlaneLast() {
        assertThat(Stream.of("", "a", "ab", "b", "\uff5e", "\ud83d\ude00"))
                .isSortedAccordingTo(CodePointOrder.INSTANCE);
    }

    @Test
    void isTheOrderOfTheBytesInUtf8() {
        Gen<String> wellFormed = strings()
                .basicMultilingualPlaneAlphabet()
                .ofLengthBetween(0, 4)
                .map(text -> text.replaceAll("[\ud800-\udfff]", "\ud83d\ude00"));
        qt().forAll(wellFormed, wellFormed)
                .check((a, b) -> Integer.signum(CodePointOrder.INSTANCE.compare(a, b))
                        == Integer.signum(Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8))));
    }
}
