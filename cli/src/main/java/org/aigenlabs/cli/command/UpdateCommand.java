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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code profile update}: what the author changed, together with what the user changed. */
final class UpdateCommand extends CodedCommand {
    private final PositionalParamSpec names = CodedOptions.arguments("NAME", "Profiles; default: the current one.");
    private final OptionSpec all = CodedOptions.flag("All profiles with a distribution in them.", "--all");
    private final OptionSpec ref =
            CodedOptions.text("REF", "Follow this tag, branch, commit or range from now on.", "--ref");
    private final OptionSpec only = CodedOptions.texts("PATH", "Only these files and directories.", "--only");
    private final OptionSpec onConflict = CodedOptions.choice(
            "WHAT",
            OnConflict.ASK,
            "Where you and the author changed the same place: ask (keep yours until you resolve it), mine, theirs, fail;"
                    + " default: ask.",
            "--on-conflict");
    private final OptionSpec abort = CodedOptions.flag("Take back the update that left conflicts.", "--abort");
    private final OptionSpec dryRun = CodedOptions.flag("Show the plan and stop.", "--dry-run");
    private final OptionSpec diff = CodedOptions.flag("Show with the plan what changes in each file.", "--diff");
    private final OptionSpec yes = CodedOptions.flag(
            "Update as shown, without asking; what it could not do before is not covered.", "-y", "--yes");
    private final OptionSpec capabilities =
            CodedOptions.flag("Accept also what it could not do before.", "--accept-capabilities");
    private final OptionSpec rename =
            CodedOptions.flag("Accept that the author gave it another name.", "--accept-rename");
    private final OptionSpec expectedPlan =
            CodedOptions.text("DIGEST", "Accept exactly the plan of this digest.", "--expect-plan");
    private final OptionSpec worktree = CodedOptions.flag(
            "Take a local directory as it lies, not what is committed; for this update alone, the next one asks for what"
                    + " is committed again.",
            "--worktree");
    private final OptionSpec offline = CodedOptions.flag("Ask no server: take what was fetched before.", "--offline");
    private final OptionSpec preReleases = CodedOptions.flag("Let a range pick pre-releases.", "--pre");
    private final OptionSpec allowRewind = CodedOptions.flag(
            "Go back where the source went back, after you were asked on a terminal.", "--allow-rewind");

    private final List<UpdateItem> items = new ArrayList<>();
    private boolean alone;

    UpdateCommand(CommandContext context) {
        super(context, "update", "Update profiles from their sources, and keep what you changed in them.");
        spec().usageMessage()
                .description(
                        "",
                        "Shows what would be taken, merged, kept and removed, asks, and does exactly that. Follows what was"
                                + " asked for at the install: a range its highest version, a branch its tip; a tag or"
                                + " commit stays.",
                        "")
                .parameterListHeading("%nParameters:%n")
                .footer(
                        "",
                        "Examples:",
                        "  aigenlabs profile update research-bot",
                        "  aigenlabs profile update research-bot --dry-run --diff",
                        "  aigenlabs profile update --all --yes",
                        "  aigenlabs profile update research-bot --ref v2.0.0");
        spec().addPositional(names);
        List.of(all, ref, only, onConflict, abort, dryRun, diff, yes, capabilities, rename, expectedPlan)
                .forEach(spec()::addOption);
        List.of(worktree, offline, preReleases, allowRewind).forEach(spec()::addOption);
    }

    @Override
    public ExitCode run() {
        List<String> profiles = names.getValue();
        return CodedOptions.isSet(abort) ? takeBack(profiles) : update(profiles);
    }

    private ExitCode takeBack(List<String> profiles) {
        if (CodedOptions.isSet(all) || profiles.size() > 1) {
            throw new UsageFailure(
                    "cannot take back more than one update at once: expected the name of one profile",
                    "`aigenlabs profile update NAME --abort`");
        }
        ConflictOperation conflicts = context().wiring().conflicts(context().profile(), words());
        ProfileName name = conflicts.profile(profiles.isEmpty() ? "" : profiles.getFirst());
        done(ResolveView.aborted(conflicts.abort(name)));
        return ExitCode.DONE;
    }

    private ExitCode update(List<String> profiles) {
        UpdateOperation operation =
                context().wiring().update(output().talk(), context().profile(), words(), CodedOptions.isSet(offline));
        List<ProfileName> targets = targets(operation, profiles);
        alone = targets.size() == 1 && !CodedOptions.isSet(all);
        UpdateWish wish = wish();
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

    private UpdateWish wish() {
        return new UpdateWish(
                ref.getValue(),
                CodedOptions.isSet(preReleases),
                CodedOptions.isSet(worktree),
                CodedOptions.isSet(allowRewind),
                onConflict.getValue(),
                CodedOptions.isSet(dryRun),
                paths(only.getValue()));
    }

    private List<ProfileName> targets(UpdateOperation operation, List<String> profiles) {
        if (CodedOptions.isSet(all) && !profiles.isEmpty()) {
            throw new UsageFailure(
                    "cannot update: both `--all` and names are given, expected one of them",
                    "leave the names away, or `--all`");
        }
        return CodedOptions.isSet(all)
                ? operation.targets().all()
                : operation.targets().named(profiles);
    }

    private static List<TreePath> paths(List<String> texts) {
        return texts.stream()
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
            new FailureText(context().world()).print(standing.profile(), failure);
        }
    }

    private void update(PreparedUpdate update) {
        if (update.isEmpty()) {
            show(new UpdateItem.Current(
                    new Standing.Current(update.plan().profile(), update.plan().before(), "", 0)));
            return;
        }
        UpdateItem.Planned planned = new UpdateItem.Planned(update, CodedOptions.isSet(diff));
        if (CodedOptions.isSet(dryRun)) {
            show(planned);
            if (!output().json()) {
                update.blocked().ifPresent(failure -> new FailureText(context().world()).print(failure, false));
            }
            return;
        }
        if (!output().json() && !(output().quiet() && CodedOptions.isSet(yes))) {
            print(new UpdateView(planned));
        }
        if (CodedOptions.isSet(allowRewind)) {
            RewindConsent.demand(update.plan().profile(), context().wiring().prompt(), output().json());
        }
        if (onConflict.<OnConflict>getValue() == OnConflict.FAIL) {
            refuseConflicts(update);
        }
        new UpdateConsent(
                        CodedOptions.isSet(yes),
                        CodedOptions.isSet(capabilities),
                        CodedOptions.isSet(rename),
                        expectedPlan.getValue(),
                        !output().json())
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
        if (!output().json() && (CodedOptions.isSet(dryRun) || !output().quiet())) {
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
