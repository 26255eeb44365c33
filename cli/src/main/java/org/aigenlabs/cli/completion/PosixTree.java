package org.aigenlabs.cli.completion;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tree of commands as functions of bash and zsh. */
final class PosixTree {
    private PosixTree() {}

    /** Lists are texts of words. */
    static String bash(List<Level> levels) {
        return functions(
                levels, words -> "'" + words.stream().map(Level.Word::text).collect(Collectors.joining(" ")) + "'");
    }

    /** Lists are arrays of {@code word:help}. */
    static String zsh(List<Level> levels) {
        return functions(
                levels,
                words -> words.stream()
                        .map(word -> quoted(word.text().replace(":", "\\:") + ":" + word.help()))
                        .collect(Collectors.joining(" ", "(", ")")));
    }

    private static String functions(List<Level> levels, Function<List<Level.Word>, String> list) {
        StringBuilder text =
                new StringBuilder("# What may stand behind the command $1.\n_aigenlabs_level() {\n  case $1 in\n");
        for (Level level : levels) {
            List<Level.Word> options =
                    level.options().stream().map(Level.Option::word).toList();
            List<Level.Word> operands = level.operands().stream()
                    .map(kind -> new Level.Word(word(kind), ""))
                    .toList();
            text.append("    ").append(quoted(level.path())).append(")\n");
            text.append("      commands=").append(list.apply(level.commands())).append('\n');
            text.append("      options=").append(list.apply(options)).append('\n');
            text.append("      operands=")
                    .append(list.apply(operands).replace(":'", "'"))
                    .append("\n      ;;\n");
        }
        return text.append("    *) commands='' options='' operands='' ;;\n  esac\n}\n\n")
                .append(values(levels))
                .toString();
    }

    /** Most options are those of every command, so only others are told by their command. */
    private static String values(List<Level> levels) {
        StringBuilder text =
                new StringBuilder("# Whether the option $2 of the command $1 takes a value; its kind is in $kind.\n"
                        + "_aigenlabs_value() {\n  case \"$1 $2\" in\n    *' -p' | *' --profile') kind=profile ;;\n");
        for (Level level : levels) {
            level.options().stream()
                    .filter(Level.Option::takesValue)
                    .filter(option -> !option.word().text().matches("-p|--profile"))
                    .forEach(option -> text.append("    ")
                            .append(quoted(level.path() + " " + option.word().text()))
                            .append(") kind=")
                            .append(word(option.kind()))
                            .append(" ;;\n"));
        }
        return text.append("    *) return 1 ;;\n  esac\n}").toString();
    }

    static String word(Level.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
