package org.aigenlabs.cli.render;

import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.cli.operation.PreparedUpdate;
import org.aigenlabs.cli.operation.Standing;
import org.aigenlabs.installer.apply.Update;
import org.aigenlabs.installer.plan.FileOutcome;
import org.aigenlabs.installer.plan.FileUpdate;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.schema.json.Json;

/** What there is to say of one profile that was, or would be, updated. */
public record UpdateView(UpdateItem item) implements View {
    @Override
    public void text(Page page) {
        switch (item) {
            case UpdateItem.Current(Standing.Current standing) -> current(page, standing);
            case UpdateItem.Planned(PreparedUpdate update, boolean diff) ->
                new UpdatePlanText(update, diff).print(page);
            case UpdateItem.Done(PreparedUpdate update, Update result) -> done(page, update, result);
            case UpdateItem.Failed failed -> page.warning(failed.failure().getMessage());
        }
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profiles", Json.array(List.of(UpdateJson.of(item))))
                .build();
    }

    private static void current(Page page, Standing.Current standing) {
        page.line(standing.profile() + " " + standing.lock().version() + ": already at "
                + standing.lock().commit().abbreviated());
        if (standing.withdrawn()) {
            page.warning(standing.profile() + ": its author withdrew "
                    + standing.lock().version()
                    + "; it stays until there is a higher version, or you choose another with `--ref`");
        }
        if (!standing.newer().isEmpty()) {
            page.hint("it stays at `" + standing.lock().source().ref() + "`; `aigenlabs profile update "
                    + standing.profile() + " --ref " + standing.newer() + "` takes what is newer");
        }
        if (standing.waiting() > 0) {
            page.hint(Words.count(standing.waiting(), "conflict") + " waiting: `aigenlabs profile resolve "
                    + standing.profile() + "` shows them");
        }
    }

    private static void done(Page page, PreparedUpdate update, Update result) {
        UpdatePlan plan = update.plan();
        page.blank();
        page.line("Updated " + result.name() + " "
                + versions(plan) + (plan.isPartial() ? " in part" : "") + ": "
                + counts(plan));
        result.told().forEach(page::warning);
        List<String> unset = plan.env().stream()
                .filter(status -> !status.set()
                        && plan.newlyRequired().contains(status.requirement().name()))
                .map(status -> status.requirement().name())
                .toList();
        if (!unset.isEmpty()) {
            page.hint("set " + String.join(", ", unset) + " in "
                    + page.path(result.directory().resolve(".env")) + "; `.env.EXAMPLE` beside it explains "
                    + (unset.size() == 1 ? "it" : "them"));
        }
        if (!update.runningAs().isEmpty()) {
            page.hint("its agent is running, " + update.runningAs() + ": restart it to use what is new");
        }
        List<FileUpdate> conflicts = plan.files(FileOutcome.CONFLICT);
        if (!conflicts.isEmpty()) {
            page.warning(Words.count(conflicts.size(), "file") + " in conflict; your own text stays until you resolve "
                    + (conflicts.size() == 1 ? "it" : "them"));
            page.hint("`aigenlabs profile resolve " + result.name() + "` shows them; `aigenlabs profile update "
                    + result.name() + " --abort` takes the update back");
        }
    }

    static String versions(UpdatePlan plan) {
        String from = plan.before().version();
        String to = plan.snapshot().manifest().version().text();
        String commits = plan.before().commit().abbreviated() + " to "
                + plan.snapshot().commit().abbreviated();
        return from.equals(to) ? to + ", " + commits : from + " to " + to;
    }

    /** {@code 3 taken, 1 merged}. */
    static String counts(UpdatePlan plan) {
        String counts = List.of(FileOutcome.values()).stream()
                .filter(outcome -> !plan.files(outcome).isEmpty())
                .map(outcome -> plan.files(outcome).size() + " " + outcome.word())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "no file of yours changes" : counts;
    }
}
