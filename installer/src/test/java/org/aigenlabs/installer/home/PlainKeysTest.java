package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainKeysTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsTwoLevels() {
        assertThat(PlainKeys.read(
                        bytes("# mine\nmodel:\n    # why\n    default: m-1.5 \n\n    provider: \"a: #b\"\nid: x\n")))
                .contains(Map.of("model", "", "model.default", "m-1.5", "model.provider", "a: #b", "id", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model: m\n  default: x",
                "model:\n  default: x\n   provider: y",
                "model:\n  default: x\n provider: y",
                "model:\n  default:\n    x: y",
                "  model: x",
                "model: a: b",
                "model: a# b",
                "model: null # b",
                "model: \"a\"# b",
                "model: a\n  b",
                "model: null",
                "model: NULL",
                "model: ~",
                "model: [a]",
                "model: {default: a}",
                "model: &a b",
                "model: *a",
                "model: !!str b",
                "model: |\n  b",
                "model: 'b'",
                "model: \"a\\n\"",
                "model: \"a",
                "model: caf\u00e9",
                "model: a\r\n",
                "model:\ta",
                "\tmodel: a",
                "model:b",
                "- model: a",
                "---\nmodel: a",
                "model: a\nmodel: b",
                "Model: a",
                "\"model\": a"
            })
    void leavesEverythingElseToTheParser(String text) {
        assertThat(PlainKeys.read(bytes(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model: m",
                "model: a # b",
                "model: # b\n  default: \"x\"  # c: d",
                "model: a #",
                "model: no",
                "model: 1.10",
                "model: 0x1f",
                "model: 2026-09-21",
                "model: \"null\"",
                "model: \"\"",
                "model:",
                "model: it's (a, b); c",
                "model:\n  default: a  b \n  provider: \" c \"",
                "model:\n  default:\n  provider: c",
                "# nothing",
                "",
                "other: x\nmodel:\n# at the start\n  default: y\nlast: z"
            })
    void understandsWhatItReadsAsTheParserDoes(String text) {
        assertThat(PlainKeys.read(bytes(text))).isPresent();
        assertThat(ModelChoice.read(bytes(text))).isEqualTo(ModelChoice.parse(bytes(text)));
        String identity =
                text.replace("model:\n", "").replace("  default", "id").replace("model", "description");
        assertThat(ProfileIdentity.read(bytes(identity))).isEqualTo(ProfileIdentity.parse(bytes(identity)));
    }
}
