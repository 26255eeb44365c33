package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.render.NamesView;
import org.aigenlabs.cli.render.ProfileRows;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.settings.SkillFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code skills list}: the skills. */
@Command(
        name = "list",
        header = "List the skills of the current profile.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class SkillsListCommand extends LocalCommand {
    @Option(names = "--names", description = "Print only the names, a line each.")
    private boolean names;

    SkillsListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        PartsOperation parts = context().wiring().parts(context().profile(), words());
        List<SkillFacts> skills = parts.skills();
        print(
                names && !output().json()
                        ? new NamesView(
                                skills.stream().map(SkillFacts::directory).toList())
                        : ProfileRows.skills(skills, parts.origins()));
        return ExitCode.DONE;
    }
}
