package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.InstallOperation;
import org.aigenlabs.cli.operation.InstallRequest;
import org.aigenlabs.cli.operation.PreparedInstall;
import org.aigenlabs.cli.render.InstallView;
import org.aigenlabs.cli.render.Screen;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.AliasOutcome;
import org.aigenlabs.installer.apply.Installation;
import org.aigenlabs.installer.plan.InstallPlan;
import picocli.CommandLine.Model.OptionSpec;

/** {@code profile install}: from a source to a profile, after consent. */
final class InstallCommand extends CodedCommand {
    private final SourceOptionsMixin source = new SourceOptionsMixin();
    private final OptionSpec name =
            CodedOptions.text("NAME", "Name of the profile; default: the distribution's.", "--name");
    private final OptionSpec alias = CodedOptions.flag("Make a command of that name in ~/.local/bin.", "--alias");
    private final OptionSpec dryRun = CodedOptions.flag("Show the plan and stop.", "--dry-run");
    private final OptionSpec yes =
            CodedOptions.flag("Install as shown, without asking; what is grave is not covered.", "-y", "--yes");
    private final OptionSpec capabilities =
            CodedOptions.flag("Accept also what is grave in what it brings.", "--accept-capabilities");
    private final OptionSpec expectedPlan =
            CodedOptions.text("DIGEST", "Accept exactly the plan of this digest.", "--expect-plan");
    private final OptionSpec offline = CodedOptions.flag("Ask no server: take what was fetched before.", "--offline");

    private final OptionSpec introduction = CodedOptions.text(
            "COMMIT:KEY",
            "The commit and key fingerprint that the author gave you, to trust from there on.",
            "--intro");
    private final OptionSpec allowRewind = CodedOptions.flag(
            "Go back where the source went back, after you were asked on a terminal.", "--allow-rewind");

    InstallCommand(CommandContext context) {
        super(context, "install", "Install a profile from a git repository or a directory.");
        spec().usageMessage()
                .description(
                        "",
                        "Shows what would be installed, asks, and installs exactly that. Nothing from the source is run."
                                + " Scheduled jobs arrive paused.",
                        "")
                .parameterListHeading("%nSource:%n")
                .footer(
                        "",
                        "Examples:",
                        "  aigenlabs profile install github.com/you/research-bot",
                        "  aigenlabs profile install github.com/you/research-bot@^1.2 --alias",
                        "  aigenlabs profile install https://gitlab.com/team/agents//coder",
                        "  aigenlabs profile install ./my-agent --worktree --dry-run");
        source.declare(spec());
        spec().addOption(name)
                .addOption(alias)
                .addOption(dryRun)
                .addOption(offline)
                .addOption(yes)
                .addOption(capabilities)
                .addOption(expectedPlan);
        spec().addOption(introduction).addOption(allowRewind);
    }

    @Override
    public ExitCode run() {
        InstallRequest request = new InstallRequest(
                source.request(),
                name.getValue(),
                CodedOptions.isSet(alias),
                introduction.getValue(),
                CodedOptions.isSet(allowRewind));
        Screen screen = context().wiring().screen(output().json());
        boolean isDryRun = CodedOptions.isSet(dryRun);
        InstallOperation operation = context().wiring().install(output().talk(), CodedOptions.isSet(offline));
        if (!isDryRun) {
            context().wiring().tell(operation.settle());
        }
        try (PreparedInstall prepared = operation.prepare(request)) {
            if (isDryRun) {
                screen.print(InstallView.planned(prepared.plan(), prepared.target()));
                return ExitCode.DONE;
            }
            if (!output().json() && !(output().quiet() && CodedOptions.isSet(yes))) {
                screen.print(InstallView.planned(prepared.plan(), prepared.target()));
            }
            consent(prepared);
            context().wiring().note().plan(prepared.plan().digest());
            Installation result = prepared.apply();
            if (output().json() || !output().quiet()) {
                screen.print(InstallView.done(prepared.plan(), result));
            } else if (result.alias() instanceof AliasOutcome.Failed failed) {
                context().world().streams().err().println("warning: no command was made: " + failed.reason());
            }
            return ExitCode.DONE;
        }
    }

    private void consent(PreparedInstall prepared) {
        InstallPlan plan = prepared.plan();
        if (CodedOptions.isSet(allowRewind)) {
            RewindConsent.demand(plan.profile(), context().wiring().prompt(), output().json());
        }
        new FirstConsent(
                        "install",
                        CodedOptions.isSet(yes),
                        CodedOptions.isSet(capabilities),
                        expectedPlan.getValue(),
                        !output().json())
                .demand(
                        new FirstConsent.Subject(
                                plan.profile().text(), plan.capabilities().grave(), plan.digest()),
                        context().wiring().prompt());
    }
}
