package org.aigenlabs.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a command line in the order that the commands read them.
 *
 * <p>{@code --json profile list} and {@code profile --json list} mean {@code profile list --json}: an option that every
 * command has would otherwise be read, and forgotten, by the one above. {@code help profile} and {@code profile help} mean
 * {@code profile --help}.
 */
final class CommandWords {
    private static final String HELP = "help";

    /** What every command has, apart from help, and from {@code -p}, which is taken out before. */
    private static final Set<String> EVERYWHERE = Set.of("--json", "-q", "--quiet", "-v", "--verbose", "--debug");

    private CommandWords() {}

    /** {@code arguments} with the names of commands first. */
    static List<String> ordered(List<String> arguments) {
        List<String> command = new ArrayList<>();
        List<String> options = new ArrayList<>();
        boolean help = false;
        int next = 0;
        while (next < arguments.size() && isCommandsOrEverywhere(command, arguments.get(next))) {
            String word = arguments.get(next++);
            if (EVERYWHERE.contains(word)) {
                options.add(word);
            } else if (word.equals(HELP)) {
                help = true;
            } else {
                command.add(word);
            }
        }
        command.addAll(options);
        if (help) {
            command.add("--help");
        }
        command.addAll(arguments.subList(next, arguments.size()));
        return command;
    }

    /** A word that names no command counts where one is expected: it is told about as an unknown one. */
    private static boolean isCommandsOrEverywhere(List<String> command, String word) {
        return EVERYWHERE.contains(word) || (!word.startsWith("-") && CommandTree.holdsCommands(command));
    }
}
