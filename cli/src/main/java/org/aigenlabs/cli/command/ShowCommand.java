package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.ShowView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code profile show}: one profile on this machine. */
final class ShowCommand extends CodedCommand {
    private final PositionalParamSpec name = CodedOptions.argument("0..1", "NAME", "Default: the current profile.");

    ShowCommand(CommandContext context) {
        super(context, "show", "Show one profile: where it is, what it runs, what it needs.");
        spec().addPositional(name).usageMessage().parameterListHeading("%nProfile:%n");
    }

    @Override
    public ExitCode run() {
        context().wiring().settle(context().profile(), "profile show");
        print(new ShowView(context().wiring().profiles(context().profile()).show(name.getValue())));
        return ExitCode.DONE;
    }
}
