package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.PartsOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Parameters;

/** {@code skills enable} and {@code skills disable}: a skill of the current profile. */
abstract class SkillsSwitchCommand extends LocalCommand {
    private final boolean enables;

    @Parameters(index = "0", paramLabel = "SKILL", description = "Its directory, the last part of that, or its name.")
    private String name = "";

    SkillsSwitchCommand(CommandContext context, boolean enables) {
        super(context);
        this.enables = enables;
    }

    @Override
    public ExitCode run() {
        PartsOperation parts = context().wiring().parts(context().profile(), words());
        boolean changed = parts.enableSkill(name, enables);
        String state = enables ? "enabled" : "disabled";
        done(new ResultView(
                name + " of " + parts.profile() + " is " + state + (changed ? "" : " already"),
                Json.object()
                        .put("profile", parts.profile().text())
                        .put("skill", name)
                        .put("enabled", enables)
                        .put("changed", changed)
                        .build()));
        return ExitCode.DONE;
    }
}
