package org.aigenlabs.schema.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.problem.Problem;
import org.junit.jupiter.api.Test;

class YamlSharingTest {
    private static YamlReading read(String text) {
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8), "config.yaml", YamlLimits.CONFIG);
    }

    private static YamlMapping mapping(String text) {
        return (YamlMapping) ((YamlReading.Read) read(text)).root();
    }

    private static List<String> ids(String text) {
        return ((YamlReading.Refused) read(text))
                .problems().stream().map(Problem::id).toList();
    }

    @Test
    void resolvesAnAliasToTheVeryNodeOfItsAnchor() {
        YamlMapping mapping = mapping("a: &x [1]\nb: *x\n");
        YamlNode anchored = mapping.find("a").orElseThrow();
        assertThat(mapping.find("b")).containsSame(anchored);
    }

    @Test
    void theLatestAnchorOfANameCounts() {
        assertThat(mapping("a: &x 1\nb: &x 2\nc: *x\n").oneLine()).isEqualTo("{a: 1, b: 2, c: 2}");
    }

    @Test
    void resolvesMergeKeysAsTheAgentDoes() {
        String text = """
                base: &b {command: npx, args: x}
                other: &o {args: y, url: u}
                server:
                  <<: [*b, *o]
                  command: uvx
                """;
        assertThat(mapping(text).find("server").map(YamlNode::oneLine))
                .isEqualTo(Optional.of("{command: uvx, args: x, url: u}"));
    }

    @Test
    void passesOverTags() {
        assertThat(mapping("a: !!str 1\nb: !env KEY\nc: !!python/object:os.system {}\n")
                        .oneLine())
                .isEqualTo("{a: 1, b: KEY, c: {}}");
    }

    @Test
    void refusesAnAliasInsideItsOwnAnchor() {
        assertThat(ids("a: &x [1, *x]\n")).containsExactly("yaml.alias-cycle");
        assertThat(ids("a: &x\n  b: {c: *x}\n")).containsExactly("yaml.alias-cycle");
        assertThat(ids("a: &x {<<: *x}\n")).containsExactly("yaml.merge-key", "yaml.alias-cycle");
    }

    @Test
    void refusesAnAliasWithoutAnAnchorBeforeIt() {
        assertThat(ids("a: *x\nb: &x 1\n")).containsExactly("yaml.alias");
    }

    @Test
    void refusesToMergeWhatIsNoMapping() {
        assertThat(ids("a: {<<: 1}\nb: {<<: [{}, x]}\n")).containsExactly("yaml.merge-key", "yaml.merge-key");
    }

    @Test
    void refusesABillionLaughsAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(ids(bomb.toString())).containsExactly("yaml.alias-bomb"));
    }

    @Test
    void countsDepthThroughAliases() {
        StringBuilder chain = new StringBuilder("a0: &a0 []\n");
        for (int i = 1; i <= YamlLimits.CONFIG.depth(); i++) {
            chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertThat(ids(chain.toString())).containsExactly("yaml.too-deep");
    }

    @Test
    void aKeyGivenTwiceIsRefusedHereToo() {
        assertThat(ids("a: 1\na: 2\n")).containsExactly("yaml.duplicate-key");
    }

    @Test
    void anEscapeMayStandForAControlCharacterButTheCharacterItselfMayNot() {
        assertThat(mapping("a: \"\\e[1m\"\n").oneLine()).isEqualTo("{a: \u001B[1m}");
        assertThat(ids("a: \u001B[1m\n")).containsExactly("yaml.control-character");
    }

    @Test
    void readsSevenMebibytesOfConfigInGoodTime() {
        String large = "key%d: |\n" + "  a line of text that a prompt might hold\n".repeat(1_700);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append(large.formatted(i));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(mapping(text.toString()).entries()).hasSize(100));
    }
}
