package org.aigenlabs.cli.command;

import org.aigenlabs.cli.operation.SelfCheck;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;

/** {@code self-check}: whether the program is as it was packaged. */
final class SelfCheckCommand extends CodedCommand {
    SelfCheckCommand(CommandContext context) {
        super(context, "self-check", "Check that the files of this program are as they were packaged.");
    }

    @Override
    public ExitCode run() {
        SelfCheck check = new SelfCheck(context().world().program());
        int files = check.check();
        done(new ResultView(
                "All " + files + " files in " + check.folder() + " are as they were packaged.",
                Json.object()
                        .put("folder", check.folder().toString())
                        .put("files", files)
                        .build()));
        return ExitCode.DONE;
    }
}
