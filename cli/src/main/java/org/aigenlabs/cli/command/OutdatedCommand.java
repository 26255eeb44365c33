package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.Standing;
import org.aigenlabs.cli.operation.UpdateOperation;
import org.aigenlabs.cli.operation.UpdateWish;
import org.aigenlabs.cli.render.OutdatedView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile outdated}: which profiles an update would change, without fetching anything. */
@Command(
        name = "outdated",
        header = "Tell which profiles are behind their sources; the exit code says it, too.",
        description = {"", "0: none is behind. 9: one is. 4, or another: a source could not be asked.", ""},
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class OutdatedCommand extends LocalCommand {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Profiles; default: all.")
    private List<String> names = List.of();

    OutdatedCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        UpdateOperation operation =
                context().wiring().update(output().talk(), context().profile(), words(), false);
        List<ProfileName> targets = names.isEmpty()
                ? operation.targets().all()
                : operation.targets().named(names);
        List<Standing> standings = operation.look(targets, UpdateWish.look());
        if (output().json() || !output().quiet()) {
            print(new OutdatedView(standings));
        }
        return standings.stream()
                .filter(Standing.Unknown.class::isInstance)
                .map(standing -> ExitCode.of(((Standing.Unknown) standing).failure()))
                .findFirst()
                .orElse(standings.stream().anyMatch(OutdatedCommand::isBehind) ? ExitCode.OUTDATED : ExitCode.DONE);
    }

    private static boolean isBehind(Standing standing) {
        return standing instanceof Standing.Behind behind && behind.commit() != null;
    }
}
