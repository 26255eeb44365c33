package org.aigenlabs.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.cli.operation.HistoryDiff;
import org.aigenlabs.cli.operation.HistoryOperation;
import org.aigenlabs.cli.render.DiffView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile diff}: what differs between two states of a profile. */
@Command(
        name = "diff",
        header = "Show what differs between two states of a profile.",
        description = {
            "Without a number, what you changed in what is installed; with one, what changed since that"
                    + " generation; with two, what changed between them."
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile diff research-bot",
            "  aigenlabs profile diff research-bot 3 5 --stat",
            "  aigenlabs profile diff research-bot --upstream"
        })
final class DiffCommand extends LocalCommand {
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /** Between what: one of them. */
    static final class Sides {
        @Option(names = "--local", description = "What you changed in what is installed; the default.")
        private boolean local;

        @Option(names = "--upstream", description = "What the author changed in the last update.")
        private boolean upstream;
    }

    @Parameters(
            index = "0..*",
            paramLabel = "NAME | GEN",
            arity = "0..3",
            description = "The profile, default: the current one; then up to two numbers of generations.")
    private List<String> words = List.of();

    @ArgGroup(exclusive = true)
    private Sides sides = new Sides();

    @Option(names = "--stat", description = "Only which files, and how many lines.")
    private boolean stat;

    DiffCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        List<String> numbers = new ArrayList<>(words);
        String name = !numbers.isEmpty() && !numbers.getFirst().matches(NUMBER) ? numbers.removeFirst() : "";
        for (String each : numbers) {
            if (!each.matches(NUMBER)) {
                throw new UsageFailure(
                        "cannot compare with `" + each + "`: it is no generation, expected a number",
                        "`aigenlabs profile log` shows the numbers");
            }
        }
        if (numbers.size() > 2 || (!numbers.isEmpty() && (sides.local || sides.upstream))) {
            throw new UsageFailure(
                    "cannot compare all of these: expected at most two generations, or `--local`, or `--upstream`");
        }
        HistoryOperation history = context().wiring().history(context().profile(), words());
        print(new DiffView(diff(history, history.profile(name), numbers), stat));
        return ExitCode.DONE;
    }

    private HistoryDiff diff(HistoryOperation history, ProfileName profile, List<String> numbers) {
        if (sides.upstream) {
            return history.upstream(profile);
        }
        return switch (numbers.size()) {
            case 0 -> history.local(profile);
            case 1 -> history.since(profile, Integer.parseInt(numbers.getFirst()));
            default ->
                history.between(profile, Integer.parseInt(numbers.getFirst()), Integer.parseInt(numbers.getLast()));
        };
    }
}
