package org.aigenlabs.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.cli.completion.Level;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The tree of commands as shells are told of it. */
final class CompletionTree {
    private static final Map<String, Level.Kind> KINDS = Map.of(
            "NAME", Level.Kind.PROFILE,
            "OLD", Level.Kind.PROFILE,
            "PROFILE", Level.Kind.PROFILE,
            "JOB", Level.Kind.JOB,
            "SKILL", Level.Kind.SKILL,
            "SERVER", Level.Kind.SERVER,
            "SHELL", Level.Kind.SHELL,
            "SOURCE", Level.Kind.FILE,
            "FILE", Level.Kind.FILE);

    /** Where NAME is the name of something that is not a profile yet, or no longer. */
    private static final Set<String> FRESH_NAMES = Set.of(" profile create", " trash restore", " profile install");

    private CompletionTree() {}

    /** A level for each command, the top first. */
    static List<Level> of(CommandLine top) {
        List<Level> levels = new ArrayList<>();
        collect("", top, levels);
        return levels;
    }

    private static void collect(String path, CommandLine line, List<Level> levels) {
        CommandSpec spec = line.getCommandSpec();
        List<Level.Word> commands = new ArrayList<>();
        line.getSubcommands().forEach((name, child) -> commands.add(new Level.Word(name, help(child))));
        List<Level.Option> options = new ArrayList<>();
        spec.options()
                .forEach(option -> List.of(option.names())
                        .forEach(name -> options.add(new Level.Option(
                                new Level.Word(name, first(option.description())),
                                takesValue(option),
                                kind(path, option)))));
        List<Level.Kind> operands = spec.positionalParameters().stream()
                .map(parameter -> kind(path, parameter))
                .toList();
        levels.add(new Level(path, commands, options, operands));
        line.getSubcommands().forEach((name, child) -> collect(path + " " + name, child, levels));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static Level.Kind kind(String path, ArgSpec argument) {
        boolean isProfileOption =
                argument instanceof OptionSpec option && List.of(option.names()).contains("--profile");
        return FRESH_NAMES.contains(path) && argument.paramLabel().equals("NAME") && !isProfileOption
                ? Level.Kind.NONE
                : KINDS.getOrDefault(argument.paramLabel(), Level.Kind.NONE);
    }

    private static String help(CommandLine line) {
        return first(line.getCommandSpec().usageMessage().header());
    }

    private static String first(String... lines) {
        return lines.length == 0 ? "" : lines[0];
    }
}
