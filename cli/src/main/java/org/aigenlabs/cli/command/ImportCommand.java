package org.aigenlabs.cli.command;

import java.util.Optional;
import org.aigenlabs.cli.operation.ImportOperation;
import org.aigenlabs.cli.operation.PreparedImport;
import org.aigenlabs.cli.operation.PreparedInstall;
import org.aigenlabs.cli.render.ImportView;
import org.aigenlabs.cli.render.InstallView;
import org.aigenlabs.cli.render.View;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.plan.InstallPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile import}: a profile out of a file, after consent. */
@Command(
        name = "import",
        header = "Make a profile of an archive.",
        description = {
            "",
            "Reads what `profile export` writes, and archives of other programs with one directory at the top and a"
                    + " distribution.yaml in it. Shows what would come, asks, and makes exactly that. Scheduled jobs"
                    + " arrive paused.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs profile import coder.tar.gz --name coder-2"})
final class ImportCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "A .tar.gz archive.")
    private String file = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the profile; default: the archive's.")
    private String name = "";

    @Option(names = "--no-alias", description = "Make no command in ~/.local/bin.")
    private boolean noAlias;

    @Option(names = "--dry-run", description = "Show what would come and stop.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Import as shown, without asking; what is grave is not covered.")
    private boolean yes;

    @Option(names = "--accept-capabilities", description = "Accept also what is grave in what it brings.")
    private boolean capabilities;

    @Mixin
    private final ArchiveLimitsMixin limits = new ArchiveLimitsMixin();

    @Mixin
    private final PassphraseMixin passphrase = new PassphraseMixin();

    ImportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ImportOperation operation = context().wiring().imports(words(), output().talk(), passphrase.descriptor());
        operation.open(new ImportOperation.Wish(file, name, !noAlias, limits.limits()), new ImportOperation.Kinds() {
            @Override
            public void own(PreparedImport prepared) {
                if (agreed(
                        new FirstConsent.Subject(
                                prepared.name().text(), prepared.capabilities().grave(), ""),
                        new ImportView(prepared, Optional.empty()))) {
                    done(new ImportView(prepared, Optional.of(operation.make(prepared, !noAlias))));
                }
            }

            @Override
            public void installed(PreparedInstall prepared) {
                InstallPlan plan = prepared.plan();
                FirstConsent.Subject subject = new FirstConsent.Subject(
                        plan.profile().text(), plan.capabilities().grave(), plan.digest());
                if (agreed(subject, InstallView.planned(plan, prepared.target()))) {
                    context().wiring().note().plan(plan.digest());
                    done(InstallView.done(plan, prepared.apply()));
                }
            }
        });
        return ExitCode.DONE;
    }

    /** Shows the plan and asks, where that is wanted. */
    private boolean agreed(FirstConsent.Subject subject, View plan) {
        if (dryRun || (!output().json() && !(output().quiet() && yes))) {
            print(plan);
        }
        if (!dryRun) {
            new FirstConsent("import", yes, capabilities, "", !output().json())
                    .demand(subject, context().wiring().prompt());
        }
        return !dryRun;
    }
}
