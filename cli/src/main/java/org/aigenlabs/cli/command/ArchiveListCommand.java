package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ImportOperation;
import org.aigenlabs.cli.render.ArchiveListView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code profile archive list}: what is in a file. */
@Command(
        name = "list",
        header = "List what is in an archive.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class ArchiveListCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "FILE")
    private String file = "";

    @Mixin
    private final ArchiveLimitsMixin limits = new ArchiveLimitsMixin();

    @Mixin
    private final PassphraseMixin passphrase = new PassphraseMixin();

    ArchiveListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ImportOperation operation = context().wiring().imports(words(), output().talk(), passphrase.descriptor());
        print(new ArchiveListView(operation.list(file, limits.limits())));
        return ExitCode.DONE;
    }
}
