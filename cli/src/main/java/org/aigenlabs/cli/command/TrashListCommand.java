package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.render.RowsView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.TrashEntry;
import org.aigenlabs.schema.json.Json;
import picocli.CommandLine.Command;

/** {@code trash list}: what can be restored. */
@Command(
        name = "list",
        header = "List deleted profiles, the latest first.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n")
final class TrashListCommand extends LocalCommand {

    TrashListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        List<TrashEntry> entries =
                context().wiring().changes(context().profile(), words()).trash().list();
        print(new RowsView(
                List.of("PROFILE", "DELETED"),
                entries.stream()
                        .map(each -> List.of(each.name().text(), each.when().toString()))
                        .toList(),
                "The trash is empty.",
                Json.array(entries.stream()
                        .map(each -> Json.object()
                                .put("profile", each.name().text())
                                .put("deleted", each.when().toString())
                                .put("directory", each.directory().toString())
                                .build())
                        .toList())));
        return ExitCode.DONE;
    }
}
