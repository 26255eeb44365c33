package org.aigenlabs.cli.command;

import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code aigenlabs}: what there is. */
@Command(
        name = "aigenlabs",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        header = "The git-native package manager for AI-agent profiles.",
        synopsisHeading = "Usage: ",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile install github.com/you/research-bot --alias",
            "  aigenlabs profile list",
            "  aigenlabs help profile install"
        })
final class AigenlabsCommand implements RunnableCommand {
    @Spec
    private CommandSpec spec;

    AigenlabsCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public ExitCode run() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
