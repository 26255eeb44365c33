package org.aigenlabs.cli.command;

import java.util.Optional;
import org.aigenlabs.cli.operation.ProfileOperations;
import org.aigenlabs.cli.render.CurrentView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.home.ProfileSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code profile}: which profile commands apply to now. */
@Command(
        name = "profile",
        header = "Show the current profile; install, list and choose profiles.",
        synopsisHeading = "Usage: ",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        mixinStandardHelpOptions = false)
final class ProfileCommand implements RunnableCommand {
    private final CommandContext context;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ProfileCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public ExitCode run() {
        ProfileOperations profiles = context.wiring().profiles(context.profile());
        Optional<ProfileSummary> found = profiles.findCurrent();
        String model = found.map(ProfileSummary::model).orElse("");
        context.wiring()
                .screen(output.json())
                .print(new CurrentView(profiles.current(), found.isPresent(), model, profiles.choiceProblems()));
        return ExitCode.DONE;
    }
}
