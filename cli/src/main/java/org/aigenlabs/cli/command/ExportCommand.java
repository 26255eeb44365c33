package org.aigenlabs.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aigenlabs.cli.operation.ExportOperation;
import org.aigenlabs.cli.render.ExportView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.archive.ExportKind;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile export}: a profile to a file. */
@Command(
        name = "export",
        header = "Write a profile into an archive, without its keys.",
        description = {
            "",
            "Credentials, caches, logs and what belongs to running programs stay out. Whatever else looks like a secret"
                    + " stops the export, before anything is written.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile export coder",
            "  aigenlabs profile export coder --for share -o ../coder.tar.gz"
        })
final class ExportCommand extends LocalCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Default: the current profile.")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Default: NAME.tar.gz in the current directory.")
    private String output = "";

    @Option(
            names = "--for",
            paramLabel = "PURPOSE",
            description = "backup (default): with memories, sessions and databases; share: what a distribution"
                    + " carries and nothing of yours; offline: what was installed, with its signatures, for a machine"
                    + " without a network.")
    private String purpose = ExportKind.BACKUP.word();

    @Option(names = "--force", description = "Replace a file of that name.")
    private boolean force;

    @Option(
            names = "--allow-finding",
            paramLabel = "ID",
            description = "Go on although this place looks like a secret; may be given more than once.")
    private List<String> allowed = List.of();

    @Option(
            names = "--with-secrets",
            description = "With keys and logins, and the whole archive encrypted with a passphrase: NAME.tar.gz.gpg,"
                    + " which `gpg -d` opens, too.")
    private boolean secrets;

    @Mixin
    private final PassphraseMixin passphrase = new PassphraseMixin();

    ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ExportOperation operation = context().wiring().export(context().profile(), passphrase.descriptor());
        done(new ExportView(
                operation.export(new ExportOperation.Wish(name, kind(), output, force, secrets, Set.copyOf(allowed)))));
        return ExitCode.DONE;
    }

    private ExportKind kind() {
        return switch (purpose.toLowerCase(Locale.ROOT)) {
            case "backup" -> ExportKind.BACKUP;
            case "share" -> ExportKind.SHARE;
            case "offline" -> ExportKind.OFFLINE;
            case String other ->
                throw new UsageFailure(
                        "cannot export for `" + other + "`: expected `backup`, `share` or `offline`",
                        "leave `--for` away for a backup");
        };
    }
}
