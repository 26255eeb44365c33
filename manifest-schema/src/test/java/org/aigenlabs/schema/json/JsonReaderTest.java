package org.aigenlabs.schema.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aigenlabs.schema.json.JsonReading.Read;
import org.aigenlabs.schema.json.JsonReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
    @Test
    void readsEveryKindOfValueInOrder() {
        Json expected = Json.object()
                .put("z", 1)
                .put("a", Json.array(List.of(Json.text("x\n\u00e9"), Json.bool(true), Json.nothing())))
                .put("n", new JsonNumber("-1.50e+3"))
                .build();
        Json read = value("{\"z\": 1, \"a\": [\"x\\n\\u00e9\", true, null], \"n\": -1.50e+3}");
        assertThat(read).isEqualTo(expected);
        assertThat(((JsonObject) read).members().keySet()).containsExactly("z", "a", "n");
    }

    @Test
    void forgivesAByteOrderMarkAndWhiteSpaceAround() {
        assertThat(value("\ufeff \n{}\n\n")).isEqualTo(Json.object().build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | 1 | 1  | json.empty         | nothing is in it, expected one JSON document
            '{"a":1,"a":2}'        | 1 | 8  | json.duplicate-key | the key `a` occurs twice
            '{"a":1,"\\u0061":2}'  | 1 | 8  | json.duplicate-key | the key `a` occurs twice
            '{"é":1,"e\\u0301":2}' | 1 | 8  | json.duplicate-key | the key `e\u0301` occurs twice
            '[{"b":{},"b":{}}]'    | 1 | 10 | json.duplicate-key | the key `b` occurs twice
            '{} {}'                | 1 | 4  | json.trailing      | something follows the document, expected nothing
            '{"a":'                | 1 | 6  | json.syntax        | the document ends too early
            '{"a"'                 | 1 | 5  | json.syntax        | the document ends too early
            '"a'                   | 1 | 3  | json.syntax        | the document ends too early
            """)
    void refusesAndSaysWhereAndWhy(String text, int line, int column, String id, String reason) {
        assertThat(read(text)).isEqualTo(new Refused(line, column, id, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{"a":1,}'
            '[1,]'
            '{a:1}'
            '{''a'':1}'
            '{"a":NaN}'
            '{"a":01}'
            '{"a":+1}'
            '{"a":.5}'
            '// c'
            '{} x'
            '["\t"]'
            'nul'
            '["\\x"]'
            '{"a":1 "b":2}'
            ']'
            """)
    void refusesWhatIsNotTheStrictGrammar(String text) {
        assertThat(read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.id()).isEqualTo("json.syntax");
            assertThat(refused.line()).isEqualTo(1);
            assertThat(refused.column()).isPositive();
            assertThat(refused.reason())
                    .isNotBlank()
                    .endsWith(", expected strict JSON")
                    .doesNotContain("Source", "Json", "enable", "code");
        });
    }

    @Test
    void tellsTheLineOfABadByteAndOfABadKey() {
        assertThat(JsonReader.read("{\n \"\u00e9\": 1}".getBytes(ISO_8859_1), JsonLimits.DEFAULT))
                .isEqualTo(new Refused(2, 3, "json.not-utf8", "the byte `0xe9` is not UTF-8"));
        assertThat(read("{\n\"a\": 1,\n  \"a\": 2}"))
                .extracting("line", "column")
                .containsExactly(3, 3);
    }

    @Test
    void doesNotGuessAnotherEncoding() {
        byte[] utf16 = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        assertThat(JsonReader.read(utf16, JsonLimits.DEFAULT)).extracting("id").isEqualTo("json.syntax");
    }

    @Test
    void nestsThirtyTwoLevelsAndNoMore() {
        assertThat(read("[".repeat(32) + "]".repeat(32))).isInstanceOf(Read.class);
        assertThat(read("[".repeat(33) + "]".repeat(33)))
                .isEqualTo(new Refused(1, 34, "json.too-deep", "more than 32 levels"));
        assertThat(read("[".repeat(1_000_000))).extracting("id").isEqualTo("json.too-deep");
    }

    @Test
    void boundsTheDocumentItsTextsKeysAndNumbers() {
        JsonLimits small = new JsonLimits(100, 32, 10, 5, 4);
        assertThat(read("[" + " ".repeat(100) + "]", small))
                .isEqualTo(new Refused(0, 0, "json.too-large", "102 bytes, expected at most 100"));
        assertThat(read("[\"" + "x".repeat(11) + "\"]", small)).extracting("id").isEqualTo("json.too-large");
        assertThat(read("{\"" + "k".repeat(6) + "\":1}", small))
                .extracting("id")
                .isEqualTo("json.too-large");
        assertThat(read("[12345]", small)).extracting("id").isEqualTo("json.too-large");
        assertThat(read("{\"kkkkk\":[\"0123456789\",1234]}", small)).isInstanceOf(Read.class);
    }

    @Test
    void passesOverMembersOfTheOutermostObjectOnly() {
        byte[] bytes = "{\"files\":{\"a\":[1,{}]},\"name\":{\"files\":2},\"x\":3}".getBytes(UTF_8);
        Json expected = Json.object()
                .put("name", Json.object().put("files", 2).build())
                .put("x", 3)
                .build();
        assertThat(JsonReader.readWithout(Set.of("files", "absent"), bytes, JsonLimits.DEFAULT))
                .isEqualTo(new Read(expected));
    }

    @Test
    void checksTheGrammarAndNestingOfWhatItPassesOver() {
        for (String bad : List.of(
                "{\"files\":[1,}",
                "{\"files\":" + "[".repeat(64) + "]".repeat(64) + "}",
                "{\"files\":1,\"files\":2}")) {
            assertThat(JsonReader.readWithout(Set.of("files"), bad.getBytes(UTF_8), JsonLimits.DEFAULT))
                    .as(bad)
                    .isInstanceOf(Refused.class);
        }
    }

    private static Json value(String text) {
        assertThat(read(text)).isInstanceOf(Read.class);
        return ((Read) read(text)).value();
    }

    private static JsonReading read(String text) {
        return read(text, JsonLimits.DEFAULT);
    }

    private static JsonReading read(String text, JsonLimits limits) {
        return JsonReader.read(text.getBytes(UTF_8), limits);
    }
}
