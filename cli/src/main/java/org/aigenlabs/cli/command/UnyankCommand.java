package org.aigenlabs.cli.command;

import picocli.CommandLine.Command;

/** {@code profile unyank}: a version that was withdrawn is given back. */
@Command(
        name = "unyank",
        header = "Give a version back that was withdrawn.",
        description = {"", "Takes back what `profile yank` did, with a signed commit.", ""},
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs profile unyank 1.2.0 coder"})
final class UnyankCommand extends WithdrawalCommand {
    UnyankCommand(CommandContext context) {
        super(context, true);
    }

    @Override
    String reason() {
        return "";
    }
}
