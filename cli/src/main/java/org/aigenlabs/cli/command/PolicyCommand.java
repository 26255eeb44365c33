package org.aigenlabs.cli.command;

import java.util.Locale;
import org.aigenlabs.cli.operation.ConflictOperation;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.ProfileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile policy}: a lasting wish for a file or directory. */
@Command(
        name = "policy",
        header = "Say once and for all what updates do with a file or a directory.",
        description = {
            "",
            "mine, theirs: whose text counts where both changed the same place. ask: the conflict waits. pin: never"
                    + " changed. none: no wish.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n")
final class PolicyCommand extends LocalCommand {
    private static final String PIN = "pin";
    private static final String LATER =
            ". What the author changed while it was pinned comes with the next update that brings anything new.";

    /** What can be wished for. */
    enum Wish {
        MINE,
        THEIRS,
        ASK,
        PIN,
        NONE
    }

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1", paramLabel = "PATH")
    private String path = "";

    @Parameters(index = "2", paramLabel = "WISH", description = "mine, theirs, ask, pin or none")
    private Wish wish = Wish.NONE;

    PolicyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConflictOperation conflicts = context().wiring().conflicts(context().profile(), words());
        ProfileName profile = conflicts.profile(name);
        String word = wish == Wish.NONE ? "" : wish.name().toLowerCase(Locale.ROOT);
        String before = conflicts.policy(profile, path, word);
        boolean changed = !before.equals(word);
        done(new ResultView(
                (changed ? "" : "Nothing to change: ") + path + " in " + profile + ": "
                        + (word.isEmpty() ? "no wish" : word)
                        + (before.equals(PIN) && changed ? LATER : ""),
                Json.object()
                        .put("profile", profile.text())
                        .put("path", path)
                        .put("policy", word)
                        .put("changed", changed)
                        .build()));
        return ExitCode.DONE;
    }
}
