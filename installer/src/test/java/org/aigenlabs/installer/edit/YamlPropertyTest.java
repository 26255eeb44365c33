package org.aigenlabs.installer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws over generated documents; a failure names its seed by the document it shows. */
class YamlPropertyTest {
    private static final int DOCUMENTS = 600;

    private interface Law {
        /** Whether the edit was refused. */
        boolean holds(String text, Random random);
    }

    private static void forAll(int refusedAtMost, Law law) {
        int refused = 0;
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String text = new RandomYaml(seed).document();
            String shown = seed % 3 == 0 ? text.replace("\n", "\r\n") : seed % 7 == 0 ? text.stripTrailing() : text;
            refused += law.holds(shown, new Random(seed)) ? 1 : 0;
        }
        assertThat(refused).isLessThanOrEqualTo(refusedAtMost);
    }

    private static DocumentEditor open(String text) {
        return EditCase.editor(YamlEditor.open(text));
    }

    private static final List<Map.Entry<DataValue, Object>> NEW = List.of(
            Map.entry(DataValue.text("new"), "new"),
            Map.entry(DataValue.text("yes: #"), "yes: #"),
            Map.entry(DataValue.number(7), 7),
            Map.entry(DataValue.text("a\nb\n"), "a\nb\n"),
            Map.entry(DataValue.map("x", DataValue.list(DataValue.text("y"))), Map.of("x", List.of("y"))));

    private static Map.Entry<DataValue, Object> value(Random random) {
        return NEW.get(random.nextInt(NEW.size()));
    }

    @Test
    void settingMeansWhatAnotherReaderExpects() {
        forAll(0, (text, random) -> {
            Object before = Oracle.load(text);
            KeyPath path = Oracle.pick(Oracle.paths(before), random);
            Map.Entry<DataValue, Object> value = value(random);
            EditOutcome outcome = open(text).set(path, value.getKey());
            if (outcome instanceof EditOutcome.Edited(String after)) {
                assertThat(Oracle.load(after))
                        .as(path + "\n" + text)
                        .isEqualTo(Oracle.with(before, path.segments(), value.getValue()));
            }
            return outcome instanceof EditOutcome.Refused;
        });
    }

    @Test
    void removingMeansWhatAnotherReaderExpects() {
        forAll(DOCUMENTS / 50, (text, random) -> {
            Object before = Oracle.load(text);
            KeyPath path = Oracle.pick(Oracle.paths(before), random);
            EditOutcome outcome = open(text).remove(path);
            if (outcome instanceof EditOutcome.Edited(String after)) {
                assertThat(Oracle.load(after))
                        .as(path + "\n" + text)
                        .isEqualTo(Oracle.with(before, path.segments(), null));
            }
            return outcome instanceof EditOutcome.Refused;
        });
    }

    @Test
    void aScalarOnOneLineChangesOnlyItsLine() {
        forAll(0, (text, random) -> {
            KeyPath path = Oracle.pick(Oracle.paths(Oracle.load(text)), random);
            DocumentEditor editor = open(text);
            boolean scalar = editor.raw(path).orElseThrow().shape() == RawValue.Shape.INLINE;
            if (scalar && editor.set(path, DataValue.text("other")) instanceof EditOutcome.Edited(String after)) {
                List<String> old = lines(text);
                List<String> now = lines(after);
                assertThat(now).as(path + "\n" + text).hasSameSizeAs(old);
                int differing = 0;
                for (int i = 0; i < old.size(); i++) {
                    differing += old.get(i).equals(now.get(i)) ? 0 : 1;
                }
                assertThat(differing).as(path + "\n" + text).isEqualTo(1);
            }
            return false;
        });
    }

    @Test
    void aNewKeyLeavesEveryLineButPerhapsTheOneItGrowsFrom() {
        forAll(0, (text, random) -> {
            KeyPath path = KeyPath.of("fresh", "deep");
            if (open(text).set(path, value(random).getKey()) instanceof EditOutcome.Edited(String after)) {
                List<String> left = new ArrayList<>(lines(text.stripTrailing()));
                left.removeAll(lines(after));
                assertThat(left).as(text).isEmpty();
                return false;
            }
            return true;
        });
    }

    @Test
    void removingWhatRemainsLeavesOnlyOldLines() {
        forAll(DOCUMENTS / 50, (text, random) -> {
            List<KeyPath> paths = Oracle.paths(Oracle.load(text));
            KeyPath path = Oracle.pick(paths, random);
            EditOutcome outcome = open(text).remove(path);
            boolean whole =
                    paths.stream().filter(other -> siblings(path, other)).count() > 1;
            boolean flow = open(text).raw(parent(path)).orElseThrow().shape() != RawValue.Shape.BLOCK;
            if (outcome instanceof EditOutcome.Edited(String after) && whole && !flow) {
                List<String> added = new ArrayList<>(lines(after.stripTrailing()));
                added.removeAll(lines(text));
                assertThat(added)
                        .as(path + "\n" + text)
                        .allMatch(line -> line.strip().startsWith("-"));
            }
            return outcome instanceof EditOutcome.Refused;
        });
    }

    private static boolean siblings(KeyPath one, KeyPath other) {
        return parent(one).equals(parent(other));
    }

    private static KeyPath parent(KeyPath path) {
        return new KeyPath(path.segments().subList(0, path.segments().size() - 1));
    }

    @Test
    void settingWhatIsThereChangesNothing() {
        forAll(0, (text, random) -> {
            DocumentEditor editor = open(text);
            for (KeyPath path : Oracle.paths(Oracle.load(text))) {
                assertThat(editor.set(path, editor.get(path).orElseThrow())).isEqualTo(new EditOutcome.Unchanged());
            }
            return false;
        });
    }

    @Test
    void removingWhatWasAddedGivesTheOldMeaning() {
        forAll(DOCUMENTS / 50, (text, random) -> {
            KeyPath path = KeyPath.of("fresh");
            EditOutcome added = open(text).set(path, value(random).getKey());
            if (added instanceof EditOutcome.Edited(String more)
                    && open(more).remove(path) instanceof EditOutcome.Edited(String less)) {
                assertThat(open(less).data()).as(text).isEqualTo(open(text).data());
                return false;
            }
            return true;
        });
    }

    @Test
    void aCopiedValueMeansTheSameElsewhere() {
        forAll(DOCUMENTS / 50, (text, random) -> {
            String other = new RandomYaml(random.nextLong()).document();
            KeyPath from = Oracle.pick(Oracle.paths(Oracle.load(text)), random);
            KeyPath to = Oracle.pick(Oracle.paths(Oracle.load(other)), random);
            RawValue raw = open(text).raw(from).orElseThrow();
            EditOutcome outcome = open(other).setRaw(to, raw);
            if (outcome instanceof EditOutcome.Edited(String after)) {
                assertThat(open(after).get(to)).as(to + "\n" + other).contains(raw.data());
            }
            return outcome instanceof EditOutcome.Refused;
        });
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
