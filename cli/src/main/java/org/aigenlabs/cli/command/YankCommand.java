package org.aigenlabs.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code profile yank}: a released version is withdrawn. */
@Command(
        name = "yank",
        header = "Withdraw a released version, so that nobody new gets it.",
        description = {
            "",
            "Notes it in .aigenlabs/yanked of the repository, signed as a release is, and with a tag beside the version's."
                    + " Ranges pass it over; who has it keeps it and is told; who names it exactly gets it and is told.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile yank 1.2.0 coder --reason 'Sends every mail twice'",
            "  aigenlabs profile unyank 1.2.0 coder"
        })
final class YankCommand extends WithdrawalCommand {
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in a line that its users see.")
    private String reason = "";

    YankCommand(CommandContext context) {
        super(context, false);
    }

    @Override
    String reason() {
        return reason;
    }
}
