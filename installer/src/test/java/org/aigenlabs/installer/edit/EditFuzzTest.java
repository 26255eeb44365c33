package org.aigenlabs.installer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing thrown, whatever the text. */
class EditFuzzTest {
    private static final String SIGNS = "{}[]:,-#&*!|>'\"%@`?<~ \n\r\t\u00e9\ud83c\ufeff0a=.";
    private static final int ROUNDS = 3000;
    private static final TreePath YAML = new TreePath("cron/a.yaml");
    private static final TreePath JSON = new TreePath("cron/a.json");

    private static String mutated(String text, Random random) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(result.length() + 1);
            if (random.nextBoolean() || at == result.length()) {
                result.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            } else {
                result.delete(at, Math.min(result.length(), at + 1 + random.nextInt(5)));
            }
        }
        return result.toString();
    }

    @Test
    void neverThrowsOnMutatedTexts() {
        Random random = new Random(42);
        List<EditCase> cases = Stream.concat(EditGoldenTest.YAML.stream(), EditGoldenTest.JSON.stream())
                .toList();
        for (int i = 0; i < ROUNDS; i++) {
            boolean json = random.nextInt(4) == 0;
            List<EditCase> pool = json ? EditGoldenTest.JSON : EditGoldenTest.YAML;
            EditCase golden = pool.get(random.nextInt(pool.size()));
            String text = mutated(golden.before(), random);
            if ((json ? JsonEditor.open(text) : YamlEditor.open(text)) instanceof Opened.Ready(DocumentEditor editor)) {
                assertThat(editor.apply(golden.edits(json))).as(text).isNotNull();
                assertThat(editor.apply(
                                cases.get(i % EditGoldenTest.YAML.size()).edits(false)))
                        .as(text)
                        .isNotNull();
            }
        }
    }

    @Test
    void neverThrowsOnMutatedJobs() {
        Random random = new Random(7);
        String yaml = "# c\nname: a\nschedule: \"0 8 * * *\" # s\nprompt: >-\n  do\n  it\nstate: running\n";
        String json = "{\"jobs\": [{\"id\": \"a\", \"enabled\": true, \"state\": \"x\"}, {\"id\": \"b\"}]}";
        for (int i = 0; i < ROUNDS; i++) {
            assertPausedOrSaid(YAML, mutated(yaml, random));
            assertPausedOrSaid(JSON, mutated(json, random));
        }
    }

    @Test
    void removesItemsBesidePairsWithoutBraces() {
        DocumentEditor pair = EditCase.editor(YamlEditor.open("tools: [a, b: 1, c]\n"));
        KeyPath tools = KeyPath.of("tools");
        assertThat(pair.remove(tools.then(2))).isEqualTo(new EditOutcome.Edited("tools: [a, b: 1]\n"));
        assertThat(pair.remove(tools.then(1))).isEqualTo(new EditOutcome.Edited("tools: [a, c]\n"));
        DocumentEditor question = EditCase.editor(YamlEditor.open("tools: [a, ? b, c]\n"));
        assertThat(question.remove(tools.then(2))).isInstanceOf(EditOutcome.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \"\\x", "a: \"\\UFFFFFFFF\"", "a: !<%ZZ> b"})
    void saysThatAnEscapeIsBroken(String text) {
        assertThat(YamlEditor.open(text)).isInstanceOf(Opened.Unreadable.class);
    }

    /** What is paused stays so when it is paused again. */
    private static void assertPausedOrSaid(TreePath path, String text) {
        if (CronJobs.tryPause(path, text.getBytes(StandardCharsets.UTF_8)) instanceof PauseOutcome.Paused paused) {
            assertThat(CronJobs.tryPause(path, paused.bytes())).as(text).isEqualTo(new PauseOutcome.NothingToPause());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "{\"a\":", "? ", "a: &a [", "!t "})
    void saysThatATextIsNestedTooDeeply(String sign) {
        String text = sign.repeat(50_000);
        assertThat(YamlEditor.open(text)).isInstanceOf(Opened.Unreadable.class);
        assertThat(JsonEditor.open(text)).isInstanceOf(Opened.Unreadable.class);
    }

    @Test
    void saysThatATextIsTooLong() {
        assertThat(YamlEditor.open("a".repeat(EditLimits.MAX_CHARS + 1)))
                .isEqualTo(new Opened.Unreadable("it is longer than 4194304 characters"));
    }

    @Test
    void followsMergesOfMergesWithoutMultiplyingThem() {
        StringBuilder text = new StringBuilder("a0: &a0 {x: 1}\n");
        for (int i = 1; i < 60; i++) {
            String alias = "*a" + (i - 1);
            text.append("a%d: &a%d {<<: [%s, %s, %s]}\n".formatted(i, i, alias, alias, alias));
        }
        assertThat(EditCase.editor(YamlEditor.open(text.toString()))
                        .set(KeyPath.of("a59", "y", "z"), DataValue.number(1)))
                .isInstanceOf(EditOutcome.Edited.class);
    }

    @Test
    void editsFiveThousandLinesInAMoment(TestReporter reporter) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("section%d: # %d\n  name: 'n%d'\n  list:\n    - a\n    - {b: 1}\n".formatted(i, i, i));
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            DocumentEditor editor = EditCase.editor(YamlEditor.open(text.toString()));
            assertThat(editor.set(KeyPath.of("section777", "name"), DataValue.text("x" + i)))
                    .isInstanceOf(EditOutcome.Edited.class);
            best = Math.min(best, System.nanoTime() - start);
        }
        reporter.publishEntry("edit of a 5,000-line config.yaml, best of 20, ms", Long.toString(best / 1_000_000));
    }
}
