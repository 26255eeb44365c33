package org.aigenlabs.cli.command;

import java.util.List;
import org.aigenlabs.cli.operation.ProfileChanges;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.render.ShowView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.TrashEntry;
import org.aigenlabs.schema.failure.ConsentFailure;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile delete}: a profile to the trash. */
@Command(
        name = "delete",
        header = "Move a profile to the trash, with everything in it.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class DeleteCommand extends LocalCommand {
    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Without asking.")
    private boolean yes;

    DeleteCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ProfileChanges changes = context().wiring().changes(context().profile(), words());
        ProfileName profile = changes.deletable("delete", name);
        if (!output().json() && !yes) {
            print(new ShowView(context().wiring().profiles(context().profile()).show(name)));
        }
        consent(profile);
        TrashEntry entry = changes.delete(profile);
        done(new ResultView(
                "Deleted " + profile + "; it is in the trash, with everything in it",
                List.of(),
                List.of("`aigenlabs trash restore " + profile + "` brings it back"),
                Json.object()
                        .put("profile", profile.text())
                        .put("trash", entry.directory().toString())
                        .build()));
        return ExitCode.DONE;
    }

    private void consent(ProfileName profile) {
        if (yes) {
            return;
        }
        String what = "cannot delete profile `" + profile + "`";
        if (!context().wiring().prompt().canAsk() || output().json()) {
            throw new ConsentFailure(
                    what + ": there is no terminal to ask on, expected `--yes`", "add `--yes` to move it to the trash");
        }
        String typed = context().wiring().prompt().ask("Type the name to delete it:");
        if (!typed.equals(profile.text())) {
            throw new ConsentFailure(what + ": you typed something else; nothing was changed");
        }
    }
}
