package org.aigenlabs.cli.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aigenlabs.cli.wiring.ExternalCommand;
import org.aigenlabs.cli.wiring.Wiring;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine;

/** The command line as a whole: the tree of commands, and how a run of it goes. */
public final class CommandLines {
    /** The constants that picocli lists where a word is none of them. */
    private static final Pattern CONSTANTS = Pattern.compile("(\\[[A-Z_, ]+])");

    private CommandLines() {}

    /**
     * Runs the command that {@code args} name.
     *
     * @return the exit code
     * @throws org.aigenlabs.schema.failure.Failure if the command cannot go on
     */
    public static int run(String[] args, World world, Wiring wiring) {
        ProfileOption.Extracted extracted = ProfileOption.extract(List.of(args));
        CommandContext context = new CommandContext(world, wiring, extracted.profile());
        List<String> arguments = extracted.arguments();
        Optional<ExternalCommand> external = external(arguments, wiring);
        if (external.isPresent()) {
            return external.get().run(wiring.presentHome(extracted.profile()), arguments.subList(1, arguments.size()));
        }
        List<String> ordered = CommandWords.ordered(arguments);
        CommandLine line = configure(CommandTree.forArguments(ordered, context), world);
        try {
            return run(line.parseArgs(ordered.toArray(String[]::new)), wiring);
        } catch (CommandLine.ParameterException wrong) {
            throw explained(wrong, wiring);
        }
    }

    /** A command that we do not have may be another program's. */
    private static Optional<ExternalCommand> external(List<String> arguments, Wiring wiring) {
        return arguments.isEmpty() || arguments.getFirst().matches("help|-.*") || CommandTree.has(arguments.getFirst())
                ? Optional.empty()
                : wiring.external(arguments.getFirst());
    }

    /** Runs the innermost command that was named; picocli's own runner would print failures by itself. */
    private static int run(CommandLine.ParseResult parsed, Wiring wiring) {
        if (CommandLine.printHelpIfRequested(parsed)) {
            return ExitCode.DONE.code();
        }
        CommandLine.ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        EmptyValues.refuse(innermost);
        wiring.note().command(innermost.commandSpec().qualifiedName().replaceFirst("^aigenlabs ", ""));
        return ((RunnableCommand) innermost.commandSpec().userObject()).run().code();
    }

    /** The whole tree, for the generated reference. */
    public static CommandLine complete(World world, Wiring wiring) {
        return CommandTree.complete(new CommandContext(world, wiring, ""));
    }

    private static CommandLine configure(CommandLine line, World world) {
        int width = Math.clamp(world.streams().columns(), 60, 100);
        return line.setOut(writer(world.streams().out()))
                .setErr(writer(world.streams().err()))
                .setUsageHelpWidth(width)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        world.streams().shows() && world.variable("NO_COLOR").isEmpty()
                                ? CommandLine.Help.Ansi.ON
                                : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Words to choose from as people type them: picocli shows the names of constants. */
    private static String asTyped(String message) {
        return CONSTANTS.matcher(message).replaceAll(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    /** What could stand there: at the top also the commands of other programs. */
    private static List<String> known(CommandLine line, Wiring wiring) {
        List<String> known = new ArrayList<>(CommandTree.words(line));
        if (line.getParent() == null) {
            known.addAll(wiring.externals());
        }
        return known.stream().distinct().toList();
    }

    /** A wrong command line is a failure like any other: message, hint, exit code 2. */
    private static UsageFailure explained(CommandLine.ParameterException wrong, Wiring wiring) {
        CommandLine line = wrong.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        String message =
                asTyped(String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage"));
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            String kind =
                    first.startsWith("-") ? "option" : line.getSubcommands().isEmpty() ? "argument" : "command";
            List<String> near = NearWords.find(first, known(line, wiring));
            return near.isEmpty()
                    ? new UsageFailure(
                            "cannot run `" + command + "`: unknown " + kind + " `" + first + "`",
                            "`" + command + " --help` lists what there is")
                    : new UsageFailure(
                            "cannot run `" + command + "`: unknown " + kind + " `" + first + "`",
                            "did you mean `" + String.join("` or `", near) + "`?",
                            "`" + command + " --help` lists what there is");
        }
        return new UsageFailure(
                "cannot run `" + command + "`: " + Character.toLowerCase(message.charAt(0)) + message.substring(1),
                "`" + command + " --help` shows the usage");
    }
}
