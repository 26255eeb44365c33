package org.aigenlabs.cli.command;

import java.util.List;
import java.util.Set;
import org.aigenlabs.cli.operation.PreparedProposal;
import org.aigenlabs.cli.operation.ProposeOperation;
import org.aigenlabs.cli.operation.ProposePlan;
import org.aigenlabs.cli.operation.ProposeWish;
import org.aigenlabs.cli.render.ProposeView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.resolver.sign.Signers;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile propose}: what a user made better, for its author. */
@Command(
        name = "propose",
        header = "Propose to its author what you made better in a distribution.",
        description = {
            "",
            "Takes what you changed in the author's files, and nothing of yours; makes one commit for each skill or"
                    + " top-level file, on top of the commit that is installed; and pushes them as a branch to your fork,"
                    + " or writes them as patches. Your settings, new skills and removed files are proposed if you name"
                    + " them. What looks like a secret stays here.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile propose research-bot",
            "  aigenlabs profile propose research-bot --to https://github.com/you/research-bot",
            "  aigenlabs profile propose research-bot skills/search --patches ./patches"
        })
final class ProposeCommand extends LocalCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Default: the current profile.")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files and directories; default: all that is meant for the author.")
    private List<String> paths = List.of();

    @Option(names = "--to", paramLabel = "URL", description = "Your fork: push the branch there.")
    private String to = "";

    @Option(names = "--patches", paramLabel = "DIR", description = "Write files for `git am` into this directory.")
    private String patches = "";

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            description = "Its name; default: made of what it is about and the commit that it is on top of.")
    private String branch = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it is good for: the body of the commits' messages.")
    private String message = "";

    @Option(names = "--sign", description = "Sign, or stop if there is no key; default: as your git is set.")
    private boolean sign;

    @Option(names = "--no-sign", description = "Do not sign.")
    private boolean noSign;

    @Option(
            names = "--allow-finding",
            paramLabel = "ID",
            description = "Go on although this place looks like a secret; may be given more than once.")
    private List<String> allowed = List.of();

    @Option(names = "--dry-run", description = "Show the commits and what they change, and stop.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Push as shown, without asking.")
    private boolean yes;

    ProposeCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProposeOperation operation =
                context().wiring().propose(output().talk(), context().profile(), words());
        try (PreparedProposal prepared = operation.prepare(wish())) {
            ProposePlan plan = prepared.plan();
            boolean does = switch (plan.step()) {
                case PUSH, WRITE -> !dryRun;
                case NOTHING, THERE, SHOW -> false;
            };
            if (!does) {
                print(ProposeView.planned(plan));
                return ExitCode.DONE;
            }
            if (!output().json() && !output().quiet()) {
                print(ProposeView.planned(plan));
            }
            if (plan.step() == ProposePlan.Step.PUSH && !yes) {
                new SendConsent(
                                "cannot propose from `" + plan.profile() + "`",
                                "Push the branch " + plan.branch() + "?",
                                "nothing was pushed")
                        .demand(context().wiring().prompt(), output().json());
            }
            done(ProposeView.done(prepared.apply()));
            return ExitCode.DONE;
        }
    }

    private ProposeWish wish() {
        return new ProposeWish(
                name,
                paths,
                to,
                patches.isEmpty()
                        ? null
                        : context().world().directory().resolve(patches).normalize(),
                branch,
                message,
                signing(),
                Set.copyOf(allowed));
    }

    private Signers.Wish signing() {
        if (sign && noSign) {
            throw new UsageFailure("cannot propose with `--sign` and `--no-sign`: expected one of them");
        }
        return sign ? Signers.Wish.SIGN : noSign ? Signers.Wish.LEAVE_UNSIGNED : Signers.Wish.AS_SET;
    }
}
