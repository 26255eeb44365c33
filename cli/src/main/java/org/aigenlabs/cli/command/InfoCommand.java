package org.aigenlabs.cli.command;

import java.util.Optional;
import org.aigenlabs.cli.operation.InstallRequest;
import org.aigenlabs.cli.operation.InstalledInfo;
import org.aigenlabs.cli.operation.PreparedInstall;
import org.aigenlabs.cli.render.InfoView;
import org.aigenlabs.cli.render.InstallView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code profile info}: a distribution, installed or not. */
@Command(
        name = "info",
        header = "Tell about a distribution: an installed one by its profile's name, any other by its source.",
        description = {"", "For a source it shows what an install would, and installs nothing.", ""},
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nProfile or source:%n",
        optionListHeading = "%nOptions:%n")
final class InfoCommand implements RunnableCommand {
    private final CommandContext context;

    @Mixin
    private SourceOptionsMixin source = new SourceOptionsMixin();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    InfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public ExitCode run() {
        Optional<InstalledInfo> installed = context.wiring()
                .profiles(context.profile())
                .info(source.source(), context.world().directory());
        if (installed.isPresent()) {
            context.wiring().screen(output.json()).print(new InfoView(installed.get()));
            return ExitCode.DONE;
        }
        InstallRequest request = new InstallRequest(source.request(), "", false);
        try (PreparedInstall prepared = context.wiring().install(output.talk()).preview(request)) {
            context.wiring().screen(output.json()).print(InstallView.preview(prepared.plan()));
            return ExitCode.DONE;
        }
    }
}
