package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.ProfileChanges;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.TrashEntry;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trash empty}: deleted for good. */
@Command(
        name = "empty",
        header = "Delete what is in the trash for good.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class TrashEmptyCommand extends LocalCommand {
    @Option(
            names = {"-y", "--yes"},
            description = "Without asking.")
    private boolean yes;

    TrashEmptyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProfileChanges changes = context().wiring().changes(context().profile(), words());
        List<TrashEntry> entries = changes.trash().list();
        if (!entries.isEmpty()) {
            consent(entries.size());
        }
        changes.trash().empty(entries);
        done(new ResultView(
                entries.isEmpty() ? "The trash is empty." : "Deleted for good: " + entries.size(),
                Json.object().put("deleted", entries.size()).build()));
        return ExitCode.DONE;
    }

    private void consent(int number) {
        boolean asks = context().wiring().prompt().canAsk() && !output().json();
        if (yes || (asks && context().wiring().prompt().confirm("Delete " + number + " for good?"))) {
            return;
        }
        throw new ConsentFailure(
                "cannot empty the trash: "
                        + (asks
                                ? "you said no; nothing was changed"
                                : "there is no terminal to ask on, expected `--yes`"),
                "`aigenlabs trash list` shows what is in it");
    }
}
