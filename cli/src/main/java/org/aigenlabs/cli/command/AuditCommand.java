package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.AuditOperation;
import org.aigenlabs.cli.operation.AuditedProfile;
import org.aigenlabs.cli.render.AuditView;
import org.aigenlabs.cli.render.SarifView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.cli.world.ProgramVersion;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile audit}: what is installed, how it was signed, what it can do, and where the secrets are. */
@Command(
        name = "audit",
        header = "Audit profiles: files, signatures, what the agent can do, and secrets.",
        description = {
            "",
            "Reads what lies in the profiles and changes nothing. Ends with 1 if there is an error; warnings are told and"
                    + " end with 0.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  aigenlabs profile audit --all", "  aigenlabs profile audit --all --sarif"})
final class AuditCommand extends LocalCommand {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The profile; default: the current one.")
    private String name = "";

    @Option(names = "--all", description = "All profiles.")
    private boolean all;

    @Option(names = "--sarif", description = "Print what was found as SARIF 2.1.0.")
    private boolean sarif;

    AuditCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        if (all && !name.isEmpty()) {
            throw new UsageFailure(
                    "cannot audit: both `--all` and a name are given, expected one of them",
                    "leave the name away, or `--all`");
        }
        AuditOperation operation = context().wiring().audit(context().profile());
        List<AuditedProfile> found = all ? operation.all() : operation.one(name);
        if (sarif) {
            context()
                    .wiring()
                    .screen(true)
                    .print(new SarifView(
                            found.stream().map(AuditCommand::part).toList(),
                            ProgramVersion.read().text()));
        } else {
            print(new AuditView(found));
        }
        return found.stream().allMatch(AuditedProfile::isSound) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static SarifView.Part part(AuditedProfile audited) {
        return new SarifView.Part("profiles/" + audited.profile() + "/", audited.problems());
    }
}
