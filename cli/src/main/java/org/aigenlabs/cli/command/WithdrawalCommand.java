package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.PreparedYank;
import org.aigenlabs.cli.operation.YankOperation;
import org.aigenlabs.cli.operation.YankPlan;
import org.aigenlabs.cli.operation.YankWish;
import org.aigenlabs.cli.render.YankView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.resolver.sign.Signers;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.Version;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code profile yank} and {@code profile unyank} have in common. */
abstract class WithdrawalCommand extends LocalCommand {
    private final boolean back;

    @Parameters(index = "0", paramLabel = "VERSION", description = "The version.")
    private String version = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Default: the current profile.")
    private String name = "";

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "The repository; default: where the profile came from or was published to before.")
    private String to = "";

    @Option(names = "--sign", description = "Sign, or stop if there is no key; default: as your git is set.")
    private boolean sign;

    @Option(names = "--no-sign", description = "Do not sign.")
    private boolean noSign;

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    private boolean yes;

    /** @param back whether the version is given back */
    WithdrawalCommand(CommandContext context, boolean back) {
        super(context);
        this.back = back;
    }

    /** For the users of the version; empty if none is given. */
    abstract String reason();

    @Override
    public ExitCode run() {
        Version wanted = Version.parse(version)
                .orThrow(bad -> new UsageFailure(verb() + bad, "name it as the release does: `1.2.0`"));
        YankOperation operation =
                context().wiring().yank(output().talk(), context().profile(), words());
        YankWish wish = new YankWish(wanted, name, to, back, reason(), signing());
        try (PreparedYank prepared = operation.prepare(wish)) {
            if (prepared.plan().isNeeded()) {
                consent(prepared.plan());
                done(YankView.done(prepared.plan(), prepared.apply()));
            } else {
                done(YankView.nothing(prepared.plan()));
            }
            return ExitCode.DONE;
        }
    }

    private String verb() {
        return back ? "cannot give back " : "cannot withdraw ";
    }

    private Signers.Wish signing() {
        if (sign && noSign) {
            throw new UsageFailure(verb() + "a version with `--sign` and `--no-sign`: expected one of them");
        }
        return sign ? Signers.Wish.SIGN : noSign ? Signers.Wish.LEAVE_UNSIGNED : Signers.Wish.AS_SET;
    }

    private void consent(YankPlan plan) {
        if (yes) {
            return;
        }
        String what = verb() + "`" + plan.name() + " " + plan.version() + "`";
        if (output().json() || !context().wiring().prompt().canAsk()) {
            throw new ConsentFailure(
                    what + ": "
                            + (output().json() ? "with `--json` nothing is asked" : "there is no terminal to ask on")
                            + ", expected `--yes`",
                    "add `--yes`");
        }
        String question =
                (back ? "Give back " : "Withdraw ") + plan.name() + " " + plan.version() + " in " + plan.url() + "?";
        if (!context().wiring().prompt().confirm(question)) {
            throw new ConsentFailure(what + ": you said no; nothing was changed");
        }
    }
}
