package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.ConfigEditing;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code config edit}: the whole file in the user's editor. */
@Command(
        name = "edit",
        header = "Open config.yaml in your editor; a result that cannot be read is kept aside, and the file stays.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"", "The editor is $VISUAL, else $EDITOR, else vi."})
final class ConfigEditCommand extends LocalCommand {
    @Option(names = "--fresh", description = "Drop an edit that was kept, and start from the file.")
    private boolean fresh;

    ConfigEditCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConfigEditing editing = context().wiring().configEditing(context().profile(), words());
        ConfigEditing.Draft draft = editing.begin(fresh);
        if (draft.isKept()) {
            context().wiring().tell(List.of("Going on with the edit that was kept in " + draft.file()));
        }
        context().wiring().settingsEditor().edit(draft.file());
        boolean changed = editing.finish(draft);
        done(new ResultView(
                (changed ? "Saved config.yaml of " : "Nothing was changed in config.yaml of ") + editing.profile(),
                Json.object()
                        .put("profile", editing.profile().text())
                        .put("changed", changed)
                        .build()));
        return ExitCode.DONE;
    }
}
