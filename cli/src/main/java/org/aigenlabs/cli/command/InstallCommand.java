package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.InstallOperation;
import org.aigenlabs.cli.operation.InstallRequest;
import org.aigenlabs.cli.operation.PreparedInstall;
import org.aigenlabs.cli.render.InstallView;
import org.aigenlabs.cli.render.Screen;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.AliasOutcome;
import org.aigenlabs.installer.apply.Installation;
import org.aigenlabs.schema.failure.ConsentFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code profile install}: from a source to a profile, after consent. */
@Command(
        name = "install",
        header = "Install a profile from a git repository or a directory.",
        description = {
            "",
            "Shows what would be installed, asks, and installs exactly that. Nothing from the source is run. Scheduled"
                    + " jobs arrive paused.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nSource:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile install github.com/you/research-bot",
            "  aigenlabs profile install github.com/you/research-bot@^1.2 --alias",
            "  aigenlabs profile install https://gitlab.com/team/agents//coder",
            "  aigenlabs profile install ./my-agent --worktree --dry-run"
        })
final class InstallCommand implements RunnableCommand {
    private final CommandContext context;

    @Mixin
    private SourceOptionsMixin source = new SourceOptionsMixin();

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the profile; default: the distribution's.")
    private String name = "";

    @Option(names = "--alias", description = "Make a command of that name in ~/.local/bin.")
    private boolean alias;

    @Option(names = "--dry-run", description = "Show the plan and stop.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Install as shown, without asking.")
    private boolean yes;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    InstallCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public ExitCode run() {
        InstallRequest request = new InstallRequest(source.request(), name, alias);
        Screen screen = context.wiring().screen(output.json());
        InstallOperation operation = context.wiring().install(output.talk());
        if (!dryRun) {
            context.wiring().tell(operation.settle());
        }
        try (PreparedInstall prepared = operation.prepare(request)) {
            if (dryRun) {
                screen.print(InstallView.planned(prepared.plan(), prepared.target()));
                return ExitCode.DONE;
            }
            if (!output.json() && !(output.quiet() && yes)) {
                screen.print(InstallView.planned(prepared.plan(), prepared.target()));
            }
            consent(prepared);
            Installation result = prepared.apply();
            if (output.json() || !output.quiet()) {
                screen.print(InstallView.done(prepared.plan(), result));
            } else if (result.alias() instanceof AliasOutcome.Failed failed) {
                context.world().streams().err().println("warning: no command was made: " + failed.reason());
            }
            return ExitCode.DONE;
        }
    }

    private void consent(PreparedInstall prepared) {
        if (yes) {
            return;
        }
        String what = "cannot install `" + prepared.plan().profile() + "`";
        if (output.json()) {
            throw new ConsentFailure(
                    what + ": with `--json` nothing is asked, expected `--yes`",
                    "`--dry-run` shows the plan; `--yes` installs it as shown");
        }
        if (!context.wiring().prompt().canAsk()) {
            throw new ConsentFailure(
                    what + ": there is no terminal to ask on, expected `--yes`",
                    "look at the plan above, then add `--yes` to install it as shown");
        }
        if (!context.wiring().prompt().confirm("Install " + prepared.plan().profile() + "?")) {
            throw new ConsentFailure(what + ": you said no; nothing was changed");
        }
    }
}
