package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.ShowView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code profile show}: one profile on this machine. */
@Command(
        name = "show",
        header = "Show one profile: where it is, what it runs, what it needs.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nProfile:%n",
        optionListHeading = "%nOptions:%n")
final class ShowCommand implements RunnableCommand {
    private final CommandContext context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Default: the current profile.")
    private String name = "";

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public ExitCode run() {
        context.wiring()
                .screen(output.json())
                .print(new ShowView(context.wiring().profiles(context.profile()).show(name)));
        return ExitCode.DONE;
    }
}
