package org.aigenlabs.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Which commands there are, and below which other.
 *
 * <p>Only the branch that a command line names is built: reading the annotations of every command would be most of the
 * time that a looking command takes. Those that are used most have none, see {@link CodedCommand}.
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
            AigenlabsCommand::of,
            new Node(
                    "profile",
                    ProfileCommand::new,
                    new Node("install", InstallCommand::new),
                    new Node("update", UpdateCommand::new),
                    new Node("outdated", OutdatedCommand::new),
                    new Node("status", StatusCommand::new),
                    new Node("resolve", ResolveCommand::new),
                    new Node("policy", PolicyCommand::new),
                    new Node("log", LogCommand::new),
                    new Node("diff", DiffCommand::new),
                    new Node("who", WhoCommand::new),
                    new Node("undo", UndoCommand::new),
                    new Node("redo", RedoCommand::new),
                    new Node("restore", RestoreCommand::new),
                    new Node("snapshot", SnapshotCommand::new),
                    new Node("verify", VerifyCommand::new),
                    new Node("audit", AuditCommand::new),
                    new Node("sbom", SbomCommand::new),
                    new Node("tidy", TidyCommand::new),
                    new Node("create", CreateCommand::new),
                    new Node("list", ListCommand::new),
                    new Node("show", ShowCommand::new),
                    new Node("info", InfoCommand::new),
                    new Node("use", UseCommand::new),
                    new Node("prompt", PromptCommand::new),
                    new Node("describe", DescribeCommand::new),
                    new Node("alias", AliasCommand::new),
                    new Node("init", InitCommand::new),
                    new Node("check", CheckCommand::new),
                    new Node("publish", PublishCommand::new),
                    new Node("yank", YankCommand::new),
                    new Node("unyank", UnyankCommand::new),
                    new Node("propose", ProposeCommand::new),
                    new Node("export", ExportCommand::new),
                    new Node("import", ImportCommand::new),
                    new Node(
                            "archive",
                            context -> GroupCommand.of(context, "archive", "Look into archives of profiles."),
                            new Node("diff", ArchiveDiffCommand::new),
                            new Node("list", ArchiveListCommand::new),
                            new Node("verify", ArchiveVerifyCommand::new)),
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
                    new Node("edit", ConfigEditCommand::new),
                    new Node("path", ConfigPathCommand::new)),
            new Node("setup", SetupCommand::new),
            new Node(
                    "trust",
                    context -> GroupCommand.of(context, "trust", "Say whose signatures count, and for what."),
                    new Node("list", TrustListCommand::new),
                    new Node("add", TrustAddCommand::new),
                    new Node("remove", TrustRemoveCommand::new),
                    new Node("lower", TrustLowerCommand::new),
                    new Node("policy", TrustPolicyCommand::new),
                    new Node("show-intro", TrustShowIntroCommand::new)),
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
                    new Node("show", CronShowCommand::new),
                    new Node("enable", CronEnableCommand::new),
                    new Node("disable", CronDisableCommand::new)),
            new Node(
                    "skills",
                    context -> GroupCommand.of(
                            context, "skills", "List, show and switch the skills of the current profile."),
                    new Node("list", SkillsListCommand::new),
                    new Node("show", SkillsShowCommand::new),
                    new Node("enable", SkillsEnableCommand::new),
                    new Node("disable", SkillsDisableCommand::new)),
            new Node(
                    "mcp",
                    context -> GroupCommand.of(
                            context, "mcp", "List, show and switch the MCP servers of the current profile."),
                    new Node("list", McpListCommand::new),
                    new Node("show", McpShowCommand::new),
                    new Node("enable", McpEnableCommand::new),
                    new Node("disable", McpDisableCommand::new)),
            new Node("completion", CompletionCommand::new),
            new Node("update", SkillsUpdateCommand::new),
            new Node("doctor", DoctorCommand::new),
            new Node("history", HistoryCommand::new),
            new Node("uninstall", UninstallCommand::new),
            new Node("self-check", SelfCheckCommand::new));

    private CommandTree() {}

    /** Whether {@code word} is a command at the top. */
    static boolean has(String word) {
        return TOP.children().stream().anyMatch(child -> child.name().equals(word));
    }

    /** Whether other commands stand below the one that {@code words} name; the top one if there are none. */
    static boolean holdsCommands(List<String> words) {
        Node node = TOP;
        for (String word : words) {
            Optional<Node> below = child(node, word);
            if (below.isEmpty()) {
                return false;
            }
            node = below.get();
        }
        return !node.children().isEmpty();
    }

    /** The tree, built along {@code arguments}; where they do not lead on, with all that stands next, for the help. */
    static CommandLine forArguments(List<String> arguments, CommandContext context) {
        List<String> words =
                arguments.stream().filter(word -> !word.startsWith("-")).toList();
        CommandLine line = line(TOP, context);
        CommandLine last = line;
        Node node = TOP;
        for (String word : words) {
            Optional<Node> child = child(node, word);
            if (child.isEmpty()) {
                break;
            }
            node = child.get();
            CommandLine next = line(node, context);
            last.addSubcommand(node.name(), next);
            last = next;
        }
        if (!isOnlyVersion(arguments)) {
            for (Node child : node.children()) {
                last.addSubcommand(child.name(), line(child, context));
            }
        }
        return line;
    }

    /** Scripts ask for the version often, and nothing else need be built for it. */
    private static boolean isOnlyVersion(List<String> arguments) {
        return arguments.equals(List.of("--version")) || arguments.equals(List.of("-V"));
    }

    /** The whole tree. */
    static CommandLine complete(CommandContext context) {
        return complete(TOP, context);
    }

    private static CommandLine complete(Node node, CommandContext context) {
        CommandLine line = line(node, context);
        node.children().forEach(child -> line.addSubcommand(child.name(), complete(child, context)));
        return line;
    }

    private static Optional<Node> child(Node node, String word) {
        return node.children().stream()
                .filter(child -> child.name().equals(word))
                .findFirst();
    }

    /** One command by itself. */
    private static CommandLine line(Node node, CommandContext context) {
        Object made = node.make().apply(context);
        CommandLine line = new CommandLine(made instanceof CodedCommand coded ? coded.spec() : made);
        for (CommandSpec mixin : line.getCommandSpec().mixins().values()) {
            if (mixin.userObject() instanceof CodedOptions options) {
                options.declare(line.getCommandSpec());
            }
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
