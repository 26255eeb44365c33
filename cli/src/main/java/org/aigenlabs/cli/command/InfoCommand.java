package org.aigenlabs.cli.command;

import java.util.Optional;
import org.aigenlabs.cli.operation.InstallRequest;
import org.aigenlabs.cli.operation.InstalledInfo;
import org.aigenlabs.cli.operation.PreparedInstall;
import org.aigenlabs.cli.render.InfoView;
import org.aigenlabs.cli.render.InstallView;
import org.aigenlabs.cli.world.ExitCode;

/** {@code profile info}: a distribution, installed or not. */
final class InfoCommand extends CodedCommand {
    private final SourceOptionsMixin source = new SourceOptionsMixin();

    InfoCommand(CommandContext context) {
        super(
                context,
                "info",
                "Tell about a distribution: an installed one by its profile's name, any other by its source.");
        spec().usageMessage()
                .description("", "For a source it shows what an install would, and installs nothing.", "")
                .parameterListHeading("%nProfile or source:%n");
        source.declare(spec());
    }

    @Override
    public ExitCode run() {
        Optional<InstalledInfo> installed = context()
                .wiring()
                .profiles(context().profile())
                .info(source.source(), context().world().directory());
        if (installed.isPresent()) {
            print(new InfoView(installed.get()));
            return ExitCode.DONE;
        }
        InstallRequest request = new InstallRequest(source.request(), "", false);
        try (PreparedInstall prepared =
                context().wiring().install(output().talk(), false).preview(request)) {
            print(InstallView.preview(prepared.plan()));
            return ExitCode.DONE;
        }
    }
}
