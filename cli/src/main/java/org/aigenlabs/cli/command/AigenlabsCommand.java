package org.aigenlabs.cli.command;

import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON; the schema is in the reference.")
    private boolean json;

    AigenlabsCommand(CommandContext context) {
        this.context = context;
        spec = CommandSpec.create();
    }

    @Override
    public ExitCode run() {
        return new CommandList(context).print(spec.commandLine(), json);
    }
}
