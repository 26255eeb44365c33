package org.aigenlabs.cli.command;

import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code aigenlabs}: what there is. */
final class AigenlabsCommand implements RunnableCommand {
    private final CommandContext context;
    private final OptionSpec json = CodedOptions.flag("Print JSON; the schema is in the reference.", "--json");
    private final CommandSpec spec;

    private AigenlabsCommand(CommandContext context) {
        this.context = context;
        spec = CommandSpec.wrapWithoutInspection(this)
                .name("aigenlabs")
                .versionProvider(new VersionText())
                .addOption(json)
                .addOption(OutputOptions.help("Show this help message and exit."))
                .addOption(CodedOptions.flag("Print version information and exit.", "-V", "--version").toBuilder()
                        .versionHelp(true)
                        .build());
        spec.usageMessage()
                .header("The git-native package manager for AI-agent profiles.")
                .synopsisHeading("Usage: ")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n")
                .footer(
                        "",
                        "Examples:",
                        "  aigenlabs profile install github.com/you/research-bot --alias",
                        "  aigenlabs profile list",
                        "  aigenlabs help profile install");
    }

    /** What picocli reads the command line by. */
    static CommandSpec of(CommandContext context) {
        return new AigenlabsCommand(context).spec;
    }

    @Override
    public ExitCode run() {
        return new CommandList(context).print(spec.commandLine(), CodedOptions.isSet(json));
    }
}
