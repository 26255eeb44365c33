package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.render.SkillView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.settings.SkillFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code skills show}: one of them. */
@Command(
        name = "show",
        header = "Show one skill: what it is for, where it comes from.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class SkillsShowCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "SKILL", description = "Its directory, the last part of that, or its name.")
    private String name = "";

    SkillsShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        PartsOperation parts = context().wiring().parts(context().profile(), words());
        SkillFacts skill = parts.skill(name);
        print(new SkillView(skill, parts.origins().skill(skill.directory())));
        return ExitCode.DONE;
    }
}
