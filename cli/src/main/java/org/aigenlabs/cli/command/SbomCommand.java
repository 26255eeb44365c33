package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.InstalledInfo;
import org.aigenlabs.cli.render.SbomView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.cli.world.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile sbom}: the bill of materials of an installed distribution. */
@Command(
        name = "sbom",
        header = "Print the bill of materials of an installed distribution (CycloneDX 1.6).",
        description = {
            "",
            "Names the distribution, its skills and the packages that its MCP servers run, with their package URLs.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs profile sbom research-bot > bom.json"})
final class SbomCommand extends LocalCommand {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The profile; default: the current one.")
    private String name = "";

    SbomCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        InstalledInfo info = context().wiring().profiles(context().profile()).installed(name);
        context()
                .wiring()
                .screen(true)
                .print(new SbomView(info, ProgramVersion.read().text()));
        return ExitCode.DONE;
    }
}
