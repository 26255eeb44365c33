package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ProfileOperations;
import org.aigenlabs.cli.render.ProfileRows;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;

/** {@code skills list}: the skills. */
@Command(
        name = "list",
        header = "List the skills of the current profile.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class SkillsListCommand extends LocalCommand {

    SkillsListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProfileOperations profiles = context().wiring().profiles(context().profile());
        print(ProfileRows.skills(profiles.show("").skills(), profiles.distributionsSkills()));
        return ExitCode.DONE;
    }
}
