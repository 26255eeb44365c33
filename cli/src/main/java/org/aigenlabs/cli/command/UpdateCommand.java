package org.aigenlabs.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aigenlabs.cli.operation.ConflictOperation;
import org.aigenlabs.cli.operation.PreparedUpdate;
import org.aigenlabs.cli.operation.Standing;
import org.aigenlabs.cli.operation.UpdateOperation;
import org.aigenlabs.cli.operation.UpdateOperation.Preparation;
import org.aigenlabs.cli.operation.UpdateWish;
import org.aigenlabs.cli.render.FailureText;
import org.aigenlabs.cli.render.ResolveView;
import org.aigenlabs.cli.render.ResultView;
import org.aigenlabs.cli.render.UpdateItem;
import org.aigenlabs.cli.render.UpdateJson;
import org.aigenlabs.cli.render.UpdateView;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.plan.FileOutcome;
import org.aigenlabs.installer.plan.OnConflict;
import org.aigenlabs.schema.failure.ConflictFailure;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile update}: what the author changed, together with what the user changed. */
@Command(
        name = "update",
        header = "Update profiles from their sources, and keep what you changed in them.",
        description = {
            "",
            "Shows what would be taken, merged, kept and removed, asks, and does exactly that. Follows what was asked"
                    + " for at the install: a range its highest version, a branch its tip; a tag or commit stays.",
            ""
        },
        synopsisHeading = "Usage: ",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  aigenlabs profile update research-bot",
            "  aigenlabs profile update research-bot --dry-run --diff",
            "  aigenlabs profile update --all --yes",
            "  aigenlabs profile update research-bot --ref v2.0.0"
        })
final class UpdateCommand extends LocalCommand {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Profiles; default: the current one.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "All profiles with a distribution in them.")
    private boolean all;

    @Option(names = "--ref", paramLabel = "REF", description = "Follow this tag, branch, commit or range from now on.")
    private String ref = "";

    @Option(names = "--only", paramLabel = "PATH", arity = "1..*", description = "Only these files and directories.")
    private List<String> only = List.of();

    @Option(
            names = "--on-conflict",
            paramLabel = "WHAT",
            description =
                    "Where you and the author changed the same place: ask (keep yours until you resolve it), mine,"
                            + " theirs, fail; default: ask.")
    private OnConflict onConflict = OnConflict.ASK;

    @Option(names = "--abort", description = "Take back the update that left conflicts.")
    private boolean abort;

    @Option(names = "--dry-run", description = "Show the plan and stop.")
    private boolean dryRun;

    @Option(names = "--diff", description = "Show with the plan what changes in each file.")
    private boolean diff;

    @Option(
            names = {"-y", "--yes"},
            description = "Update as shown, without asking; what it could not do before is not covered.")
    private boolean yes;

    @Option(names = "--accept-capabilities", description = "Accept also what it could not do before.")
    private boolean capabilities;

    @Option(names = "--accept-rename", description = "Accept that the author gave it another name.")
    private boolean rename;

    @Option(names = "--expect-plan", paramLabel = "DIGEST", description = "Accept exactly the plan of this digest.")
    private String expectedPlan = "";

    @Option(
            names = "--worktree",
            description =
                    "Take a local directory as it lies, not what is committed; for this update alone, the next one asks"
                            + " for what is committed again.")
    private boolean worktree;

    @Option(names = "--offline", description = "Ask no server: take what was fetched before.")
    private boolean offline;

    @Option(names = "--pre", description = "Let a range pick pre-releases.")
    private boolean preReleases;

    @Option(
            names = "--allow-rewind",
            description = "Go back where the source went back, after you were asked on a terminal.")
    private boolean allowRewind;

    private final List<UpdateItem> items = new ArrayList<>();
    private boolean alone;

    UpdateCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run() {
        return abort ? takeBack() : update();
    }

    private ExitCode takeBack() {
        if (all || names.size() > 1) {
            throw new UsageFailure(
                    "cannot take back more than one update at once: expected the name of one profile",
                    "`aigenlabs profile update NAME --abort`");
        }
        ConflictOperation conflicts = context().wiring().conflicts(context().profile(), words());
        ProfileName name = conflicts.profile(names.isEmpty() ? "" : names.getFirst());
        done(ResolveView.aborted(conflicts.abort(name)));
        return ExitCode.DONE;
    }

    private ExitCode update() {
        UpdateOperation operation =
                context().wiring().update(output().talk(), context().profile(), words(), offline);
        if (!dryRun) {
            context().wiring().tell(operation.settle());
        }
        List<ProfileName> targets = targets(operation);
        alone = targets.size() == 1 && !all;
        UpdateWish wish = new UpdateWish(ref, preReleases, worktree, allowRewind, onConflict, dryRun, paths());
        List<Standing> standings = operation.look(targets, wish);
        Map<ProfileName, Preparation> prepared = prepare(operation, standings, wish);
        try {
            standings.forEach(standing -> one(standing, prepared));
        } finally {
            prepared.values().forEach(UpdateCommand::close);
        }
        if (output().json()) {
            print(new ResultView("", UpdateJson.all(items)));
        }
        return items.stream().map(UpdateCommand::code).max(ExitCode::compareTo).orElse(ExitCode.DONE);
    }

    private List<ProfileName> targets(UpdateOperation operation) {
        if (all && !names.isEmpty()) {
            throw new UsageFailure(
                    "cannot update: both `--all` and names are given, expected one of them",
                    "leave the names away, or `--all`");
        }
        return all ? operation.targets().all() : operation.targets().named(names);
    }

    private List<TreePath> paths() {
        return only.stream()
                .map(text -> TreePath.parse(text)
                        .orThrow(bad -> new UsageFailure("cannot update only `" + text
                                + "`: it is no path in a profile, expected " + bad.expected())))
                .toList();
    }

    private static Map<ProfileName, Preparation> prepare(
            UpdateOperation operation, List<Standing> standings, UpdateWish wish) {
        List<Standing.Behind> behind = standings.stream()
                .filter(Standing.Behind.class::isInstance)
                .map(Standing.Behind.class::cast)
                .toList();
        Map<ProfileName, Preparation> prepared = new LinkedHashMap<>();
        List<Preparation> all = behind.isEmpty() ? List.of() : operation.prepare(behind, wish);
        for (int i = 0; i < all.size(); i++) {
            prepared.put(behind.get(i).profile(), all.get(i));
        }
        return prepared;
    }

    private static void close(Preparation preparation) {
        if (preparation instanceof Preparation.Ready(PreparedUpdate update)) {
            update.close();
        }
    }

    private void one(Standing standing, Map<ProfileName, Preparation> prepared) {
        try {
            switch (standing) {
                case Standing.Current current -> show(new UpdateItem.Current(current));
                case Standing.Unknown unknown -> throw unknown.failure();
                case Standing.Behind behind -> {
                    switch (Objects.requireNonNull(prepared.get(behind.profile()))) {
                        case Preparation.Refused refused -> throw refused.failure();
                        case Preparation.Ready(PreparedUpdate update) -> update(update);
                    }
                }
            }
        } catch (Failure failure) {
            if (alone) {
                throw failure;
            }
            items.add(new UpdateItem.Failed(standing.profile(), failure, ExitCode.of(failure)));
            new FailureText(context().world()).print(failure, false);
        }
    }

    private void update(PreparedUpdate update) {
        if (update.isEmpty()) {
            show(new UpdateItem.Current(
                    new Standing.Current(update.plan().profile(), update.plan().before(), "", 0)));
            return;
        }
        UpdateItem.Planned planned = new UpdateItem.Planned(update, diff);
        if (dryRun) {
            show(planned);
            if (!output().json()) {
                update.blocked().ifPresent(failure -> new FailureText(context().world()).print(failure, false));
            }
            return;
        }
        if (!output().json() && !(output().quiet() && yes)) {
            print(new UpdateView(planned));
        }
        if (allowRewind) {
            RewindConsent.demand(update.plan().profile(), context().wiring().prompt(), output().json());
        }
        if (onConflict == OnConflict.FAIL) {
            refuseConflicts(update);
        }
        new UpdateConsent(yes, capabilities, rename, expectedPlan, !output().json())
                .demand(update.plan(), context().wiring().prompt());
        context().wiring().note().plan(update.plan().digest());
        show(new UpdateItem.Done(update, update.apply()));
    }

    private static void refuseConflicts(PreparedUpdate update) {
        int conflicts = update.plan().files(FileOutcome.CONFLICT).size();
        if (conflicts > 0) {
            throw new ConflictFailure(
                    "cannot update `" + update.plan().profile() + "`: you and the author changed the same place in "
                            + conflicts + (conflicts == 1 ? " file" : " files") + ", expected no conflict",
                    "without `--on-conflict fail` yours stays until you resolve it; nothing was changed");
        }
    }

    private void show(UpdateItem item) {
        items.add(item);
        if (!output().json() && (dryRun || !output().quiet())) {
            print(new UpdateView(item));
        }
    }

    private static ExitCode code(UpdateItem item) {
        return switch (item) {
            case UpdateItem.Current(Standing.Current standing) ->
                standing.waiting() > 0 ? ExitCode.CONFLICTS : ExitCode.DONE;
            case UpdateItem.Planned(PreparedUpdate update, boolean _) ->
                update.blocked().map(ExitCode::of).orElse(ExitCode.DONE);
            case UpdateItem.Done done -> conflicts(done.update());
            case UpdateItem.Failed failed -> failed.code();
        };
    }

    private static ExitCode conflicts(PreparedUpdate update) {
        return update.plan().files(FileOutcome.CONFLICT).isEmpty() ? ExitCode.DONE : ExitCode.CONFLICTS;
    }
}
