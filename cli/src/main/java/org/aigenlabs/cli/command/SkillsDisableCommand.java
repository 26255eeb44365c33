package org.aigenlabs.cli.command;

import picocli.CommandLine.Command;

/** {@code skills disable}. */
@Command(
        name = "disable",
        header = "Keep the agent from using a skill; its files stay.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class SkillsDisableCommand extends SkillsSwitchCommand {
    SkillsDisableCommand(CommandContext context) {
        super(context, false);
    }
}
