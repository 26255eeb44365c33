package org.aigenlabs.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * Which commands there are, and below which other.
 *
 * <p>Only the branch that a command line names is built: reading the annotations of every command would be most of the
 * time that a looking command takes.
 */
final class CommandTree {
    /** One command: its name, what makes it, and what stands below it. */
    private record Node(String name, Function<CommandContext, Object> make, List<Node> children) {
        Node(String name, Function<CommandContext, Object> make, Node... children) {
            this(name, make, List.of(children));
        }
    }

    private static final Node TOP = new Node(
            "aigenlabs",
            AigenlabsCommand::new,
            new Node(
                    "profile",
                    ProfileCommand::new,
                    new Node("install", InstallCommand::new),
                    new Node("create", CreateCommand::new),
                    new Node("list", ListCommand::new),
                    new Node("show", ShowCommand::new),
                    new Node("info", InfoCommand::new),
                    new Node("use", UseCommand::new),
                    new Node("describe", DescribeCommand::new),
                    new Node("alias", AliasCommand::new),
                    new Node("rename", RenameCommand::new),
                    new Node("delete", DeleteCommand::new)),
            new Node(
                    "trash",
                    context -> GroupCommand.of(context, "trash", "List, restore and empty deleted profiles."),
                    new Node("list", TrashListCommand::new),
                    new Node("restore", TrashRestoreCommand::new),
                    new Node("empty", TrashEmptyCommand::new)),
            new Node(
                    "config",
                    context ->
                            GroupCommand.of(context, "config", "Read and change the settings of the current profile."),
                    new Node("get", ConfigGetCommand::new),
                    new Node("set", ConfigSetCommand::new),
                    new Node("unset", ConfigUnsetCommand::new),
                    new Node("list", ConfigListCommand::new),
                    new Node("path", ConfigPathCommand::new)),
            new Node(
                    "env",
                    context -> GroupCommand.of(context, "env", "List and set the variables of the current profile."),
                    new Node("list", EnvListCommand::new),
                    new Node("set", EnvSetCommand::new),
                    new Node("unset", EnvUnsetCommand::new)),
            new Node(
                    "cron",
                    context -> GroupCommand.of(
                            context, "cron", "List and switch the scheduled jobs of the current profile."),
                    new Node("list", CronListCommand::new),
                    new Node("enable", CronEnableCommand::new),
                    new Node("disable", CronDisableCommand::new)),
            new Node(
                    "skills",
                    context -> GroupCommand.of(context, "skills", "List the skills of the current profile."),
                    new Node("list", SkillsListCommand::new)),
            new Node(
                    "mcp",
                    context -> GroupCommand.of(context, "mcp", "List the MCP servers of the current profile."),
                    new Node("list", McpListCommand::new)));

    private CommandTree() {}

    /** Whether {@code word} is a command at the top. */
    static boolean has(String word) {
        return TOP.children().stream().anyMatch(child -> child.name().equals(word));
    }

    /** Whether other commands stand below the one that {@code words} name; the top one if there are none. */
    static boolean holdsCommands(List<String> words) {
        Node node = TOP;
        for (String word : words) {
            Optional<Node> below = node.children().stream()
                    .filter(child -> child.name().equals(word))
                    .findFirst();
            if (below.isEmpty()) {
                return false;
            }
            node = below.get();
        }
        return !node.children().isEmpty();
    }

    /** The tree, built along {@code arguments}: whole wherever they do not lead to a known command. */
    static CommandLine forArguments(List<String> arguments, CommandContext context) {
        List<String> words =
                arguments.stream().filter(word -> !word.startsWith("-")).toList();
        return build(TOP, words, context);
    }

    /** The whole tree. */
    static CommandLine complete(CommandContext context) {
        return build(TOP, List.of(), context);
    }

    private static CommandLine build(Node node, List<String> words, CommandContext context) {
        CommandLine line = new CommandLine(node.make().apply(context));
        List<Node> wanted = node.children().stream()
                .filter(child -> !words.isEmpty() && child.name().equals(words.getFirst()))
                .toList();
        if (wanted.isEmpty()) {
            node.children().forEach(child -> line.addSubcommand(child.name(), build(child, List.of(), context)));
        } else {
            Node child = wanted.getFirst();
            line.addSubcommand(child.name(), build(child, words.subList(1, words.size()), context));
        }
        return line;
    }

    /** Every word that could stand next: subcommands and long options. */
    static List<String> words(CommandLine line) {
        List<String> words = new ArrayList<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
        return words;
    }
}
