package org.aigenlabs.cli.command;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.aigenlabs.cli.operation.PreparedPublish;
import org.aigenlabs.cli.operation.PublishOperation;
import org.aigenlabs.cli.operation.PublishPlan;
import org.aigenlabs.cli.operation.PublishWish;
import org.aigenlabs.cli.render.PublishView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.resolver.sign.Signers;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile publish}: a release of a profile. */
@Command(
        name = "publish",
        header = "Publish a profile as a release that others install.",
        description = {
            "",
            "Takes the files that the distribution owns, and nothing of yours; raises the version; writes the changelog;"
                    + " commits, tags, signs as your git does, and pushes; then installs the result from there into an"
                    + " empty root, to prove it. What looks like a secret stops it.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile publish coder --to https://github.com/you/coder",
            "  aigenlabs profile publish coder --bump minor -m 'Reviews pull requests, too'",
            "  aigenlabs profile publish coder --dry-run"
        })
final class PublishCommand extends LocalCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Default: the current profile.")
    private String name = "";

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "The repository; default: where the profile came from or was published to before.")
    private String to = "";

    @Option(
            names = "--bump",
            paramLabel = "VERSION",
            description = "major, minor, patch, or the version itself; default: that of distribution.yaml if it is new,"
                    + " else patch.")
    private String bump = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What is new: the entry of the changelog; default: which files are.")
    private String message = "";

    @Option(
            names = {"-e", "--edit"},
            description = "Write what is new in your editor.")
    private boolean edit;

    @Option(names = "--sign", description = "Sign, or stop if there is no key; default: as your git is set.")
    private boolean sign;

    @Option(names = "--no-sign", description = "Do not sign.")
    private boolean noSign;

    @Option(
            names = "--allow-finding",
            paramLabel = "ID",
            description =
                    "Let this place pass that looks like a secret, or every problem of this kind of the check (see"
                            + " `profile check`); may be given more than once.")
    private List<String> allowed = List.of();

    @Option(names = "--dry-run", description = "Show tree, differences, commit and tag, and stop.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Publish as shown, without asking.")
    private boolean yes;

    PublishCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        PublishOperation operation =
                context().wiring().publish(output().talk(), context().profile(), words());
        PublishWish wish = new PublishWish(name, to, bump, signing(), Set.copyOf(allowed), entry());
        try (PreparedPublish prepared = operation.prepare(wish)) {
            if (dryRun || prepared.plan().step() == PublishPlan.Step.NOTHING) {
                print(PublishView.planned(prepared.plan(), dryRun));
                return ExitCode.DONE;
            }
            if (!output().json() && !(output().quiet() && yes)) {
                print(PublishView.planned(prepared.plan(), false));
            }
            consent(prepared.plan());
            done(PublishView.done(prepared.apply()));
            return ExitCode.DONE;
        }
    }

    private Signers.Wish signing() {
        if (sign && noSign) {
            throw new UsageFailure("cannot publish with `--sign` and `--no-sign`: expected one of them");
        }
        return sign ? Signers.Wish.SIGN : noSign ? Signers.Wish.LEAVE_UNSIGNED : Signers.Wish.AS_SET;
    }

    private UnaryOperator<String> entry() {
        if (edit && !message.isEmpty()) {
            throw new UsageFailure("cannot publish with `--edit` and `--message`: expected one of them");
        }
        if (edit) {
            return proposal -> context().wiring().settingsEditor().text(proposal, "changelog");
        }
        return proposal -> message.isEmpty() ? proposal : message;
    }

    private void consent(PublishPlan plan) {
        if (yes) {
            return;
        }
        new SendConsent(
                        "cannot publish `" + plan.profile() + "`",
                        "Publish " + plan.name() + " " + plan.version() + "?",
                        "nothing was published")
                .demand(context().wiring().prompt(), output().json());
    }
}
