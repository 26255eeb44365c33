package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.ImportOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.archive.ArchiveContents;
import org.aigenlabs.installer.archive.ArchiveManifest;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code profile archive verify}: whether a file is a whole archive. */
@Command(
        name = "verify",
        header = "Read an archive to its end and check all of it.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class ArchiveVerifyCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "FILE")
    private String file = "";

    @Mixin
    private final ArchiveLimitsMixin limits = new ArchiveLimitsMixin();

    @Mixin
    private final PassphraseMixin passphrase = new PassphraseMixin();

    ArchiveVerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ImportOperation operation = context().wiring().imports(words(), output().talk(), passphrase.descriptor());
        ArchiveContents contents = operation.verify(file, limits.limits());
        String profile = contents.manifest().map(ArchiveManifest::profile).orElse("");
        String kind = contents.manifest().map(ArchiveManifest::kind).orElse("");
        done(new ResultView(
                kind.isEmpty()
                        ? "The archive is whole; another program wrote it, so no digests tell whether it was changed"
                        : "The archive is whole, and every file fits its digest: profile " + profile + ", for " + kind,
                Json.object()
                        .put("top", contents.top())
                        .put("profile", profile)
                        .put("kind", kind)
                        .build()));
        return ExitCode.DONE;
    }
}
