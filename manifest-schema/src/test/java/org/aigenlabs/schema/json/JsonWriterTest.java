package org.aigenlabs.schema.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.aigenlabs.schema.json.JsonReading.Read;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private static final JsonObject SAMPLE = Json.object()
            .put(
                    "b",
                    Json.array(List.of(
                            Json.number(1),
                            Json.object()
                                    .put("z", true)
                                    .put("a", Json.nothing())
                                    .build())))
            .put("a", "x")
            .put("empty", Json.object().build())
            .put("none", Json.array(List.of()))
            .build();

    @Test
    void prettyIsOneMemberALine() {
        assertThat(JsonWriter.pretty(SAMPLE)).isEqualTo("""
                {
                  "b": [
                    1,
                    {
                      "z": true,
                      "a": null
                    }
                  ],
                  "a": "x",
                  "empty": {},
                  "none": []
                }
                """);
    }

    @Test
    void compactIsOneLine() {
        assertThat(JsonWriter.compact(SAMPLE))
                .isEqualTo("{\"b\":[1,{\"z\":true,\"a\":null}],\"a\":\"x\",\"empty\":{},\"none\":[]}");
    }

    @Test
    void sortedReachesAllObjectsAndLeavesArraysInOrder() {
        assertThat(JsonWriter.compact(SAMPLE.sorted()))
                .isEqualTo("{\"a\":\"x\",\"b\":[1,{\"a\":null,\"z\":true}],\"empty\":{},\"none\":[]}");
        JsonObject planes =
                Json.object().put("\ud83d\ude00", 1).put("\uff5e", 2).build();
        assertThat(planes.sorted().members().keySet()).containsExactly("\uff5e", "\ud83d\ude00");
    }

    @Test
    void escapesWhatJsonDemandsAndWhatNobodySees() {
        assertThat(JsonWriter.compact(
                        Json.text("\"\\/\n\r\t\b\u001b\u009b\u202e\u200b\ud800é日\ud83d\ude00\udb40\udc41")))
                .isEqualTo("\"\\\"\\\\/\\n\\r\\t\\u0008\\u001b\\u009b\\u202e\\u200b\\ud800é日\ud83d\ude00"
                        + "\\udb40\\udc41\"");
    }

    @Test
    void whatIsWrittenIsReadAgainWhateverTheTextHolds() {
        qt().withExamples(2_000)
                .forAll(strings().allPossible().ofLengthBetween(0, 20))
                .check(text -> {
                    // in a key, half of a surrogate pair is refused
                    String key = text.replaceAll("[\ud800-\udfff]", "");
                    Json json =
                            Json.object().put(key, Json.texts(List.of(text))).build();
                    byte[] pretty = JsonWriter.pretty(json).getBytes(UTF_8);
                    return JsonReader.read(pretty, JsonLimits.DEFAULT).equals(new Read(json));
                });
    }
}
