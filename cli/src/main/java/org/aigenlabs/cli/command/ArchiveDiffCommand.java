package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ExportOperation;
import org.aigenlabs.cli.operation.ImportOperation;
import org.aigenlabs.cli.render.ArchiveDiffView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.archive.ExportKind;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code profile archive diff}: what changed in a profile since an archive of it was made. */
@Command(
        name = "diff",
        header = "Show how a profile differs from an archive.",
        description = {
            "",
            "+ only the profile has it, - only the archive has it, ~ content or mode differ. What an export leaves out"
                    + " is not compared.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class ArchiveDiffCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "FILE")
    private String file = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Mixin
    private final ArchiveLimitsMixin limits = new ArchiveLimitsMixin();

    @Mixin
    private final PassphraseMixin passphrase = new PassphraseMixin();

    ArchiveDiffCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ImportOperation reading = context().wiring().imports(words(), output().talk(), passphrase.descriptor());
        ImportOperation.Inside inside = reading.inside(file, limits.limits());
        if (inside.kind().equals(ExportKind.OFFLINE.word())) {
            throw new UsageFailure(
                    "cannot compare `" + file + "`: it holds what a source gave, not the files of a profile",
                    "`aigenlabs profile archive verify " + file + "` checks it");
        }
        ExportKind kind = inside.kind().equals(ExportKind.SHARE.word()) ? ExportKind.SHARE : ExportKind.BACKUP;
        ExportOperation profile = context().wiring().export(context().profile(), passphrase.descriptor());
        print(new ArchiveDiffView(file, name, profile.since(name, kind, inside.lines())));
        return ExitCode.DONE;
    }
}
