package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.cli.operation.PreparedUpdate;
import org.aigenlabs.installer.plan.EnvExample;
import org.aigenlabs.installer.plan.FileOutcome;
import org.aigenlabs.installer.plan.FileUpdate;
import org.aigenlabs.installer.plan.UpdatePlan;
import org.aigenlabs.schema.value.TreePath;

/** What an update would do, for people. */
final class UpdatePlanText {
    private static final int LABELS = 11;
    private static final int SHOWN = 20;

    private final PreparedUpdate update;
    private final UpdatePlan plan;
    private final boolean diff;

    UpdatePlanText(PreparedUpdate update, boolean diff) {
        this.update = update;
        this.plan = update.plan();
        this.diff = diff;
    }

    void print(Page page) {
        about(page);
        growth(page);
        files(page);
        announced(page);
        if (diff) {
            FileDiffs.print(page, update);
        }
        ProblemWords.print(page, plan.problems());
        page.blank().line("Plan digest " + plan.digest());
    }

    private void about(Page page) {
        page.heading(plan.profile() + " " + UpdateView.versions(plan));
        page.field("source", LABELS, plan.after().source().toString());
        String ref = plan.snapshot().refName();
        page.field("commit", LABELS, plan.snapshot().commit() + (ref.isEmpty() ? "" : " (" + RefWords.of(ref) + ")"));
        page.field("signature", LABELS, plan.snapshot().trust().words());
        page.field("files", LABELS, UpdateView.counts(plan));
        if (plan.isPartial()) {
            page.field("left out", LABELS, "all but " + Words.some(names(plan.only()), SHOWN) + ", for now");
        }
        if (plan.isRenamed()) {
            page.blank();
            page.warning("the author calls it `" + plan.snapshot().manifest().name() + "` now, no more `"
                    + plan.before().name() + "`: make sure it is still what you installed; the profile keeps its name");
        }
    }

    private static List<String> names(List<TreePath> paths) {
        return paths.stream().map(TreePath::text).toList();
    }

    private void growth(Page page) {
        if (!plan.growth().changes().isEmpty()) {
            CapabilityWords.print(page, plan.growth().changes());
        }
    }

    private void files(Page page) {
        for (FileOutcome outcome : FileOutcome.values()) {
            List<FileUpdate> files = plan.files(outcome);
            if (!files.isEmpty()) {
                String word = outcome.word();
                page.heading(Character.toUpperCase(word.charAt(0)) + word.substring(1));
                files.stream().limit(SHOWN).forEach(file -> page.item("  ", words(file)));
                if (files.size() > SHOWN) {
                    page.item("  ", "and " + (files.size() - SHOWN) + " more");
                }
            }
        }
    }

    private static String words(FileUpdate file) {
        String from = file.from() == null ? "" : " (was " + file.from() + ")";
        return file.path() + from + ": " + file.reason().words();
    }

    private void announced(Page page) {
        boolean example = plan.files().stream().anyMatch(file -> file.path().equals(EnvExample.FILE));
        if (plan.newlyRequired().isEmpty() && !example) {
            return;
        }
        page.heading("Environment");
        if (example) {
            page.item("  ", "`.env.EXAMPLE` changes: see what it asks for now");
        }
        plan.env().stream()
                .filter(status ->
                        plan.newlyRequired().contains(status.requirement().name()))
                .forEach(status -> page.item(
                        "  ",
                        status.requirement().name() + ": newly required, " + (status.set() ? "set" : "needs setting")
                                + (status.requirement().description().isEmpty()
                                        ? ""
                                        : ": " + status.requirement().description())));
    }
}
