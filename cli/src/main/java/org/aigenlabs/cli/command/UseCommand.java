package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.UseView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.home.ProfileSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code profile use}: which profile plain commands apply to from now on. */
@Command(
        name = "use",
        header = "Choose the profile that commands apply to from now on.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nProfile:%n",
        optionListHeading = "%nOptions:%n")
final class UseCommand implements RunnableCommand {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "NAME", description = "A profile; `default` switches back to the root's own.")
    private String name = "";

    @Mixin
    private final OutputOptions output = new OutputOptions();

    UseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public ExitCode run() {
        ProfileSummary chosen = context.wiring().profiles(context.profile()).use(name);
        if (output.json() || !output.quiet()) {
            context.wiring().screen(output.json()).print(new UseView(chosen));
        }
        return ExitCode.DONE;
    }
}
