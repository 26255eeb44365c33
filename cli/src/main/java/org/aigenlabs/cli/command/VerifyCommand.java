package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.UpkeepOperation;
import org.aigenlabs.cli.render.VerifyView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile verify}: disk against lock against store. */
@Command(
        name = "verify",
        header = "Hold a profile's files against its lock, and both against the store.",
        description = "Ends with 1 if files are missing or the store is damaged; what you edited is no harm.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class VerifyCommand extends LocalCommand {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The profile; default: the current one.")
    private String name = "";

    @Option(names = "--all", description = "All profiles in which a distribution is installed.")
    private boolean all;

    VerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        UpkeepOperation upkeep = context().wiring().upkeep(context().profile(), words());
        List<Verification> found = upkeep.verify(name, all);
        print(new VerifyView(found));
        return found.stream().allMatch(Verification::isWhole) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
