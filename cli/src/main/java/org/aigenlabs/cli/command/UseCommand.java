package org.aigenlabs.cli.command;

import org.aigenlabs.cli.render.UseView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.home.ProfileSummary;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code profile use}: which profile plain commands apply to from now on. */
final class UseCommand extends CodedCommand {
    private final PositionalParamSpec name =
            CodedOptions.argument("1", "NAME", "A profile; `default` switches back to the root's own.");

    UseCommand(CommandContext context) {
        super(context, "use", "Choose the profile that commands apply to from now on.");
        spec().addPositional(name).usageMessage().parameterListHeading("%nProfile:%n");
    }

    @Override
    public ExitCode run() {
        ProfileSummary chosen = context().wiring().profiles(context().profile()).use(name.getValue());
        if (output().json() || !output().quiet()) {
            print(new UseView(chosen));
        }
        return ExitCode.DONE;
    }
}
