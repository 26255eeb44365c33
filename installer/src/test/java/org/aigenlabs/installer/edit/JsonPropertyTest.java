package org.aigenlabs.installer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Laws over generated JSON, minified, on one line and over lines; JSON is YAML, so the same reader judges. */
class JsonPropertyTest {
    private static final int DOCUMENTS = 800;
    private static final String[] SCALARS = {
        "1", "-2.5e3", "true", "null", "\"a\"", "\"\\\"q\\n\"", "\"ü 🎉\"", "{}", "[]"
    };

    private static String json(Random random, String gap, String line, int depth) {
        if (depth > 0 && (depth > 3 || random.nextInt(3) == 0)) {
            return SCALARS[random.nextInt(SCALARS.length)];
        }
        boolean list = depth > 0 && random.nextBoolean();
        String inner = line.isEmpty() ? "" : line + "  ";
        StringJoiner items = new StringJoiner("," + (line.isEmpty() ? gap : inner), inner, line);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            items.add((list ? "" : "\"k" + i + "\":" + gap) + json(random, gap, inner, depth + 1));
        }
        return list ? "[" + items + "]" : "{" + items + "}";
    }

    private static String document(int seed) {
        String gap = seed % 2 == 0 ? " " : "";
        return json(new Random(seed), gap, seed % 3 == 0 ? "\n" : "", 0) + (seed % 5 == 0 ? "" : "\n");
    }

    @Test
    void settingAndRemovingMeanWhatAnotherReaderExpects() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String text = document(seed);
            Object before = Oracle.load(text);
            KeyPath path = Oracle.pick(Oracle.paths(before), new Random(seed));
            DocumentEditor editor = EditCase.editor(JsonEditor.open(text));
            assertThat(Oracle.load(after(editor.set(path, DataValue.text("new")))))
                    .as(path + " " + text)
                    .isEqualTo(Oracle.with(before, path.segments(), "new"));
            assertThat(Oracle.load(after(editor.remove(path))))
                    .as(path + " " + text)
                    .isEqualTo(Oracle.with(before, path.segments(), null));
        }
    }

    private static String after(EditOutcome outcome) {
        return switch (outcome) {
            case EditOutcome.Edited(String text) -> text;
            case EditOutcome.Unchanged _ -> throw new AssertionError("unchanged");
            case EditOutcome.Refused(String reason) -> throw new AssertionError(reason);
        };
    }

    @Test
    void addingAndRemovingAKeyGivesTheOldBytes() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String text = document(seed);
            KeyPath fresh = KeyPath.of("fresh");
            DataValue value = DataValue.map("x", DataValue.list(DataValue.number(seed), DataValue.bool(true)));
            String more = after(EditCase.editor(JsonEditor.open(text)).set(fresh, value));
            assertThat(more.lines().count() > 2).as(more).isEqualTo(text.lines().count() > 2);
            assertThat(after(EditCase.editor(JsonEditor.open(more)).remove(fresh)))
                    .isEqualTo(text);
        }
    }

    @Test
    void settingWhatIsThereChangesNothing() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            DocumentEditor editor = EditCase.editor(JsonEditor.open(document(seed)));
            List<KeyPath> paths = Oracle.paths(Oracle.load(document(seed)));
            assertThat(paths)
                    .allMatch(path ->
                            editor.set(path, editor.get(path).orElseThrow()).equals(new EditOutcome.Unchanged()));
        }
    }
}
