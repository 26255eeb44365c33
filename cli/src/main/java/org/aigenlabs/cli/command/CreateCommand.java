package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.CreateOperation;
import org.aigenlabs.cli.render.CreateView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.Creation;
import org.aigenlabs.schema.failure.UsageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile create}: a profile without any distribution. */
@Command(
        name = "create",
        header = "Create a profile, blank or as a copy of another.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile create coder",
            "  aigenlabs profile create work --clone",
            "  aigenlabs profile create backup --clone-all --clone-from coder"
        })
final class CreateCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "Its name, and that of its command.")
    private String name = "";

    @Option(names = "--clone", description = "Copy config.yaml, .env and SOUL.md of the current profile.")
    private boolean clone;

    @Option(
            names = "--clone-all",
            description = "Copy everything but caches, links and what belongs to running programs; cron jobs paused.")
    private boolean cloneAll;

    @Option(names = "--clone-from", paramLabel = "PROFILE", description = "Copy that profile, not the current one.")
    private String cloneFrom = "";

    @Option(names = "--with-channels", description = "With --clone: take the tokens of its bots along.")
    private boolean withChannels;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for, in a line.")
    private String description = "";

    @Option(names = "--no-alias", description = "Make no command in ~/.local/bin.")
    private boolean noAlias;

    @Option(names = "--no-skills", description = "Without the bundled skills, now and later.")
    private boolean noSkills;

    CreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        CreateOperation.Extras extras = new CreateOperation.Extras(!noAlias, !noSkills);
        CreateOperation create = context().wiring().create(context().profile(), words());
        Creation created = create.create(new CreateOperation.Wish(name, from(), cloneFrom, description, extras));
        done(new CreateView(created, create.model(created)));
        return ExitCode.DONE;
    }

    private CreateOperation.From from() {
        if (clone && cloneAll) {
            throw new UsageFailure(
                    "cannot create `" + name + "`: both `--clone` and `--clone-all` are given, expected one of them");
        }
        if (cloneAll) {
            return CreateOperation.From.EVERYTHING;
        }
        if (!clone && cloneFrom.isEmpty()) {
            return CreateOperation.From.BLANK;
        }
        return withChannels ? CreateOperation.From.SETTINGS_AND_CHANNELS : CreateOperation.From.SETTINGS;
    }
}
