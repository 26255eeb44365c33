package org.aigenlabs.cli.completion;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tree of commands as functions of fish, which print a line for each word. */
final class FishTree {
    private FishTree() {}

    static String of(List<Level> levels) {
        return String.join(
                "\n\n",
                lists("commands", levels, level -> level.commands().stream().map(FishTree::line)),
                lists("options", levels, level -> level.options().stream().map(option -> line(option.word()))),
                lists("operands", levels, level -> level.operands().stream().map(PosixTree::word)),
                values(levels));
    }

    private static String lists(String name, List<Level> levels, Function<Level, Stream<String>> lines) {
        StringBuilder text = new StringBuilder("function __aigenlabs_" + name + "\n    switch $argv[1]\n");
        for (Level level : levels) {
            List<String> words = lines.apply(level).map(FishTree::quoted).toList();
            if (!words.isEmpty()) {
                text.append("        case ").append(quoted(level.path())).append('\n');
                text.append("            printf '%s\\n' ")
                        .append(String.join(" ", words))
                        .append('\n');
            }
        }
        return text.append("    end\nend").toString();
    }

    private static String values(List<Level> levels) {
        StringBuilder text = new StringBuilder(
                "# The kind of the value that the option $argv[2] of a command takes, if it takes one.\n"
                        + "function __aigenlabs_value\n    switch \"$argv[1] $argv[2]\"\n        case '* -p' '* --profile'\n            echo profile\n");
        for (Level level : levels) {
            level.options().stream()
                    .filter(Level.Option::takesValue)
                    .filter(option -> !option.word().text().matches("-p|--profile"))
                    .forEach(option -> text.append("        case ")
                            .append(quoted(level.path() + " " + option.word().text()))
                            .append("\n            echo ")
                            .append(PosixTree.word(option.kind()))
                            .append('\n'));
        }
        return text.append("    end\nend").toString();
    }

    private static String line(Level.Word word) {
        return word.text() + "\t" + word.help();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
