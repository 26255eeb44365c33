package org.aigenlabs.cli.command;

import java.util.Optional;
import org.aigenlabs.cli.operation.ProfileOperations;
import org.aigenlabs.cli.render.CurrentView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.home.ProfileSummary;

/** {@code profile}: which profile commands apply to now. */
final class ProfileCommand extends CodedCommand {
    ProfileCommand(CommandContext context) {
        super(context, "profile", "Show the current profile; install, list and choose profiles.");
    }

    @Override
    public ExitCode run() {
        ProfileOperations profiles = context().wiring().profiles(context().profile());
        Optional<ProfileSummary> found = profiles.findCurrent();
        String model = found.map(ProfileSummary::model).orElse("");
        print(new CurrentView(profiles.current(), found.isPresent(), model, profiles.choiceProblems()));
        return ExitCode.DONE;
    }
}
