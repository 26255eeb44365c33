package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.DoctorOperation;
import org.aigenlabs.cli.render.DoctorView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: what is wrong with the root and its profiles. */
@Command(
        name = "doctor",
        header = "Examine the root and every profile, and say what to do.",
        description = {"Ends with 1 if errors are left, with 0 if there are only warnings."},
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class DoctorCommand extends LocalCommand {
    @Option(
            names = "--fix",
            description = "Mend what needs no decision: permissions of .env, commands that lead nowhere, missing"
                    + " directories, what was cut off.")
    private boolean fix;

    DoctorCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        DoctorOperation doctor = context().wiring().doctor(context().profile(), words());
        DoctorView view = new DoctorView(fix ? doctor.fix() : doctor.examine());
        print(view);
        return view.errors() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
