package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.WhoView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile who}: whose each line of a file is. */
@Command(
        name = "who",
        header = "Show whose each line of a file is: the author's, of which version, or yours.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class WhoCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The profile.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "A file of its distribution.")
    private String path = "";

    WhoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProfileName profile =
                context().wiring().history(context().profile(), words()).profile(name);
        print(new WhoView(
                profile,
                path,
                context().wiring().who(context().profile(), words()).who(profile, path)));
        return ExitCode.DONE;
    }
}
