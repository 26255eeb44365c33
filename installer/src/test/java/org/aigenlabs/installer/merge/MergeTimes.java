package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.value.TreePath;

/** The program behind {@code bench/merge}: one configuration of 5,000 lines, merged and edited, the first time and warm. */
final class MergeTimes {
    private static final int SECTIONS = 1000;
    private static final int WARM_UP = 60;
    private static final TreePath CONFIG = new TreePath("config.yaml");

    private MergeTimes() {}

    private interface Work {
        void run();
    }

    /** Arguments: a folder for base, local and upstream, and the number of runs. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String base = config();
        String local = edited(base, "user", 3);
        String upstream = edited(base, "author", 5);
        Files.writeString(folder.resolve("base"), base);
        Files.writeString(folder.resolve("local"), local);
        Files.writeString(folder.resolve("upstream"), upstream);
        int runs = Integer.parseInt(args[1]);
        byte[][] sides = {base.getBytes(UTF_8), local.getBytes(UTF_8), upstream.getBytes(UTF_8)};
        row("merge of 5,000 lines of `config.yaml`", runs, () -> merge(sides));
        row("`config set` in it, without start and disk", runs, () -> set(base));
    }

    /** Each side changes one key in every hundred lines and adds some, often beside the other's. */
    private static String edited(String base, String side, int offset) {
        String text = base;
        for (int i = offset; i < SECTIONS; i += 20) {
            text = text.replace("\n  name: 'n" + i + "'\n", "\n  name: '" + side + i + "'\n");
            text = text.replace(
                    "\nsection" + (i + 7) + ":", "\n" + side + i + ": {added: true}\nsection" + (i + 7) + ":");
        }
        return text;
    }

    private static String config() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SECTIONS; i++) {
            text.append("section")
                    .append(i)
                    .append(": # ")
                    .append(i)
                    .append("\n  name: 'n")
                    .append(i);
            text.append("'\n  list:\n    - a\n    - {b: 1}\n");
        }
        return text.toString();
    }

    private static void merge(byte[][] sides) {
        if (!(FileMerger.merge(CONFIG, sides[0], sides[1], sides[2]) instanceof FileMerge.Merged)) {
            throw new IllegalStateException("a conflict");
        }
    }

    private static void set(String text) {
        if (!(YamlEditor.open(text) instanceof Opened.Ready(DocumentEditor editor))
                || !(editor.set(KeyPath.of("section777", "name"), DataValue.text("x")) instanceof EditOutcome.Edited)) {
            throw new IllegalStateException("not edited");
        }
    }

    private static void row(String name, int runs, Work work) {
        double first = time(work);
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = time(work);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                first,
                times[0],
                times[runs / 2],
                times[runs - 1]);
    }

    /** Milliseconds of processor time: other work on the machine counts less than on a clock. */
    private static double time(Work work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }
}
