package org.aigenlabs.installer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigenlabs.schema.value.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathTest {
    private static List<KeyPath.Segment> segments(String text) {
        return KeyPath.parse(text).find().orElseThrow().segments();
    }

    @Test
    void readsKeysPositionsAndMatches() {
        assertThat(segments("a.\"b.c\"[0].d[name=x y][\"k]\"=\"v\\\"\"]"))
                .containsExactly(
                        new KeyPath.Key("a"),
                        new KeyPath.Key("b.c"),
                        new KeyPath.Index(0),
                        new KeyPath.Key("d"),
                        new KeyPath.Match("name", "x y"),
                        new KeyPath.Match("k]", "v\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a.\"b.c\"", "[0].a", "a[id=x].b[2]", "\"\".a", "größe", "a.\"x y\""})
    void showsAPathAsItIsRead(String text) {
        assertThat(KeyPath.parse(text).find().orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "a[",
                "a[]",
                "a[x]",
                "a[-1]",
                "a[9999999]",
                "a[b=]",
                "a]",
                "\"a",
                "a\\",
                "a\"b\"",
                "a[0]b"
            })
    void refusesWhatIsNoPath(String text) {
        assertThat(KeyPath.parse(text)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void boundsTheLengthOfAPath() {
        assertThat(KeyPath.parse("a" + ".a".repeat(KeyPath.MAX_SEGMENTS - 1))).isInstanceOf(Parsed.Ok.class);
        assertThat(KeyPath.parse("a" + ".a".repeat(KeyPath.MAX_SEGMENTS))).isInstanceOf(Parsed.Bad.class);
    }
}
