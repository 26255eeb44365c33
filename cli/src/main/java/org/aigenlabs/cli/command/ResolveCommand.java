package org.aigenlabs.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aigenlabs.cli.operation.ConflictOperation;
import org.aigenlabs.cli.render.ResolveView;
import org.aigenlabs.cli.render.StatusView;
import org.aigenlabs.cli.wiring.MergeTool;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.ConflictResolver;
import org.aigenlabs.installer.apply.PendingConflicts.Side;
import org.aigenlabs.installer.apply.Update;
import org.aigenlabs.schema.failure.ConflictFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile resolve}: ends conflicts that an update left. */
@Command(
        name = "resolve",
        header = "Resolve the conflicts that an update left; without a choice, list them.",
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile resolve research-bot",
            "  aigenlabs profile resolve research-bot SOUL.md --edit",
            "  aigenlabs profile resolve research-bot --theirs"
        })
final class ResolveCommand extends LocalCommand {
    /** How: one of them. */
    static final class How {
        @Option(names = "--mine", description = "Yours, where both changed the same place.")
        private boolean mine;

        @Option(names = "--theirs", description = "The author's, where both changed the same place.")
        private boolean theirs;

        @Option(names = "--edit", description = "Write it in $VISUAL or $EDITOR.")
        private boolean edit;

        @Option(
                names = "--tool",
                paramLabel = "TOOL",
                description = "Write it in a merge tool: meld, vimdiff, kdiff3, code, …, or a command with $MERGED.")
        private String tool = "";
    }

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The profile; default: the current one.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*", description = "Files; default: all that wait.")
    private List<String> paths = List.of();

    @ArgGroup(exclusive = true)
    private How how = new How();

    ResolveCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        ConflictOperation conflicts = context().wiring().conflicts(context().profile(), words());
        ProfileName profile = conflicts.profile(name);
        boolean writes = how.edit || !how.tool.isEmpty();
        if (!how.mine && !how.theirs && !writes) {
            print(new StatusView(conflicts.status(profile)));
            return left(conflicts, profile).isEmpty() ? ExitCode.DONE : ExitCode.CONFLICTS;
        }
        List<TreePath> wanted = conflicts.waiting(profile, paths);
        Update update = writes
                ? write(conflicts, profile, wanted)
                : conflicts.resolve(
                        profile,
                        wanted,
                        how.mine ? new ConflictResolver.Choice.Mine() : new ConflictResolver.Choice.Theirs());
        List<TreePath> left = left(conflicts, profile);
        done(ResolveView.resolved(update, wanted, left));
        return left.isEmpty() ? ExitCode.DONE : ExitCode.CONFLICTS;
    }

    private static List<TreePath> left(ConflictOperation conflicts, ProfileName profile) {
        return new ArrayList<>(conflicts.pending(profile).files().keySet());
    }

    /** One after the other: each is settled as soon as its program ends well. */
    private Update write(ConflictOperation conflicts, ProfileName profile, List<TreePath> wanted) {
        if (!context().wiring().prompt().canAsk() && how.edit) {
            throw new UsageFailure(
                    "cannot edit here: there is no terminal, expected one",
                    "`--mine` or `--theirs` need none; or edit the file itself, then `--mine`");
        }
        MergeTool tool = how.edit
                ? context().wiring().conflictEditor()
                : context().wiring().mergeTool(how.tool);
        @Nullable Update last = null;
        for (TreePath path : wanted) {
            last = write(conflicts, profile, path, tool);
        }
        return Objects.requireNonNull(last, "there is at least one conflict");
    }

    private static Update write(ConflictOperation conflicts, ProfileName profile, TreePath path, MergeTool tool) {
        conflicts.requireUntouched(profile, path);
        MergeTool.Texts texts = new MergeTool.Texts(
                path.name(),
                conflicts.text(profile, path, Side.BASE),
                conflicts.text(profile, path, Side.LOCAL),
                conflicts.text(profile, path, Side.UPSTREAM),
                conflicts.text(profile, path, Side.MERGED));
        try (MergeTool.Desk desk = tool.desk(texts)) {
            try {
                byte[] text = written(path, desk.run());
                Update update = conflicts.resolve(profile, List.of(path), new ConflictResolver.Choice.Text(text));
                desk.served();
                return update;
            } catch (ConflictFailure failure) {
                throw desk.kept().map(file -> keeping(failure, file)).orElse(failure);
            }
        }
    }

    private static ConflictFailure keeping(ConflictFailure failure, Path file) {
        List<String> hints = new ArrayList<>(failure.hints());
        hints.add("what you wrote is kept in `" + file + "`");
        return new ConflictFailure(failure.getMessage(), hints, failure.problems());
    }

    private static byte[] written(TreePath path, MergeTool.Outcome outcome) {
        return switch (outcome) {
            case MergeTool.Outcome.Written(byte[] text) -> text;
            case MergeTool.Outcome.MarkedUp _ ->
                throw new ConflictFailure(
                        "cannot resolve `" + path + "`: the text still holds conflict markers, expected one without",
                        "run the command again; the file is as it was");
            case MergeTool.Outcome.Failed failed ->
                throw new ConflictFailure(
                        "cannot resolve `" + path + "` with `" + failed.script() + "`: "
                                + (failed.isMissing()
                                        ? "there is no such program here, expected one that is installed"
                                        : "it ended with exit code " + failed.code() + ", expected 0"),
                        failed.isMissing()
                                ? "name another: `--tool`, or `--edit` with the variable `EDITOR`"
                                : "run the command again; the file is as it was");
        };
    }
}
