package org.aigenlabs.cli.command;

import java.util.Set;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine;

/** Values that are given, and empty: mostly a variable that a script forgot to set, never the same as not given. */
final class EmptyValues {
    /** Where an empty text says something: nothing is to be told, or set. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("--text", "--description", "VALUE");

    private EmptyValues() {}

    /** @throws UsageFailure if there is one */
    static void refuse(CommandLine.ParseResult parsed) {
        parsed.matchedOptions().forEach(option -> check(parsed, option, option.longestName()));
        parsed.matchedPositionals().forEach(value -> check(parsed, value, value.paramLabel()));
    }

    private static void check(CommandLine.ParseResult parsed, CommandLine.Model.ArgSpec argument, String name) {
        if (argument.stringValues().contains("") && argument.arity().max() > 0 && !MAY_BE_EMPTY.contains(name)) {
            String command = parsed.commandSpec().qualifiedName();
            throw new UsageFailure(
                    "cannot run `" + command + "`: the value of `" + name + "` is empty, expected one",
                    "`" + command + " --help` shows the usage");
        }
    }
}
