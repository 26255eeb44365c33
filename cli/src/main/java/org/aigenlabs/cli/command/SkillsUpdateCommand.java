package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.SkillsOutcome;
import org.aigenlabs.cli.render.SkillsUpdateView;
import org.aigenlabs.cli.world.ExitCode;
import picocli.CommandLine.Command;

/** {@code update}: the bundled skills of every profile. */
@Command(
        name = "update",
        header = "Bring the bundled skills of all profiles up to date.",
        description = {
            "What you changed in a skill is merged with what is new, what you deleted stays deleted, and a profile made"
                    + " with --no-skills stays without them."
        },
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class SkillsUpdateCommand extends LocalCommand {
    SkillsUpdateCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        List<SkillsOutcome> outcomes =
                context().wiring().skills(context().profile(), words()).update();
        done(new SkillsUpdateView(outcomes));
        return outcomes.stream()
                .flatMap(each -> each instanceof SkillsOutcome.Failed failed
                        ? java.util.stream.Stream.of(ExitCode.of(failed.failure()))
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElse(ExitCode.DONE);
    }
}
