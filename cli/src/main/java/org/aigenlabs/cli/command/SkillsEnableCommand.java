package org.aigenlabs.cli.command;

import picocli.CommandLine.Command;

/** {@code skills enable}. */
@Command(
        name = "enable",
        header = "Let the agent use a skill from now on.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class SkillsEnableCommand extends SkillsSwitchCommand {
    SkillsEnableCommand(CommandContext context) {
        super(context, true);
    }
}
