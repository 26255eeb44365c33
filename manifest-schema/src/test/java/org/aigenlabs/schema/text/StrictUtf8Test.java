package org.aigenlabs.schema.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictUtf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"", "ascii", "é日\ud83d\ude80", "\ufeffmarked", "a real \ufffd replacement", "\u0000"})
    void readsWhatIsUtf8(String text) {
        assertThat(StrictUtf8.decode(text.getBytes(UTF_8))).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"ff,0", "6162ff,2", "c0af,0", "61eda080,1", "f4908080,0", "61e282,1", "efbfbdff,3", "e9,0"})
    void tellsTheFirstByteThatIsNot(String hex, int offset) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(StrictUtf8.decode(bytes)).isEmpty();
        assertThat(StrictUtf8.validLength(bytes)).isEqualTo(offset);
    }
}
