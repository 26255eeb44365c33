package org.aigenlabs.cli.command;

import java.util.List;
import java.util.Set;
import org.aigenlabs.cli.operation.CheckOperation;
import org.aigenlabs.cli.operation.CheckedDistribution;
import org.aigenlabs.cli.render.CheckView;
import org.aigenlabs.cli.render.SarifView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.cli.world.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile check}: whether a distribution is fit to be published. */
@Command(
        name = "check",
        header = "Check whether a profile is fit to be published.",
        description = {
            "",
            "Looks at the manifest, skills, jobs, MCP servers, links and sizes; for secrets, and for text copied from"
                    + " memories or sessions; then installs exactly these files into an empty root. In a directory of a git"
                    + " repository, the commits that were not pushed yet are searched for secrets, too. `profile publish`"
                    + " does the same with what it sends. Ends with 3 if there is an error; warnings are told and end with"
                    + " 0.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile check coder",
            "  aigenlabs profile check . --sarif",
            "  aigenlabs profile check https://github.com/you/coder"
        })
final class CheckCommand extends LocalCommand {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "A profile, a directory or a source; default: the current profile.")
    private String name = "";

    @Option(names = "--fix", description = "Correct what needs no thought, then check.")
    private boolean fix;

    @Option(
            names = "--allow-finding",
            paramLabel = "ID",
            description = "Let this place pass, or every problem of this kind; may be given more than once.")
    private List<String> allowed = List.of();

    @Option(names = "--sarif", description = "Print what was found as SARIF 2.1.0.")
    private boolean sarif;

    CheckCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        CheckedDistribution checked = context()
                .wiring()
                .check(output().talk(), context().profile(), words())
                .check(new CheckOperation.Wish(name, fix, Set.copyOf(allowed)));
        if (sarif) {
            SarifView.Part part = new SarifView.Part("", checked.problems());
            context()
                    .wiring()
                    .screen(true)
                    .print(new SarifView(List.of(part), ProgramVersion.read().text()));
        } else {
            print(new CheckView(checked));
        }
        return checked.isSound() ? ExitCode.DONE : ExitCode.INVALID;
    }
}
