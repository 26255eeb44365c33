package org.aigenlabs.schema.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
    @Test
    void findsMembersByKeyAndKind() {
        JsonObject object =
                Json.object().put("text", "x").put("none", Json.nothing()).build();
        assertThat(object.find("text")).contains(Json.text("x"));
        assertThat(object.find("none")).contains(Json.nothing());
        assertThat(object.find("absent")).isEmpty();
        assertThat(object.findText("text")).contains("x");
        assertThat(object.findText("none")).isEmpty();
        assertThat(object.findObject("text")).isEmpty();
        assertThat(object.findArray("text")).isEmpty();
    }

    @Test
    void replacesInPlaceAndAddsAtTheEnd() {
        JsonObject object = Json.object().put("a", 1).put("b", 2).build();
        assertThat(JsonWriter.compact(object.with("a", Json.number(3)).with("c", Json.number(4))))
                .isEqualTo("{\"a\":3,\"b\":2,\"c\":4}");
        assertThat(JsonWriter.compact(object)).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0,0",
        "12,12",
        "-9223372036854775808,-9223372036854775808",
        "1.0,1",
        "1e3,1000",
        "0e999999999,0"
    })
    void findsWholeNumbersHoweverTheyAreWritten(String literal, long value) {
        assertThat(new JsonNumber(literal).findLong()).isEqualTo(OptionalLong.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9223372036854775808", "1e999999999", "-1e-999999999", "1e30"})
    void findsNoWholeNumberWhereThereIsNone(String literal) {
        assertThat(new JsonNumber(literal).findLong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "+1", ".5", "1.", "NaN", "0x1", "1e", "--1", " 1"})
    void isNoNumberThatJsonDoesNotKnow(String literal) {
        assertThatThrownBy(() -> new JsonNumber(literal)).isInstanceOf(IllegalArgumentException.class);
    }
}
