package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Locale;
import org.aigenlabs.cli.operation.PublishPlan;
import org.aigenlabs.cli.operation.Published;
import org.aigenlabs.installer.author.ReleaseTree;
import org.aigenlabs.installer.merge.TextDiff;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.jspecify.annotations.Nullable;

/** A release as planned, or as done. */
public final class PublishView implements View {
    private static final int LABELS = 9;
    private static final int FILES_SHOWN = 8;
    private static final int MOST_LINES = 400;

    private final PublishPlan plan;
    private final boolean whole;
    private final @Nullable Published done;

    private PublishView(PublishPlan plan, boolean whole, @Nullable Published done) {
        this.plan = plan;
        this.whole = whole;
        this.done = done;
    }

    /** What would be published; {@code whole} with every file, line and text. */
    public static PublishView planned(PublishPlan plan, boolean whole) {
        return new PublishView(plan, whole, null);
    }

    /** What was published. */
    public static PublishView done(Published done) {
        return new PublishView(done.plan(), false, done);
    }

    @Override
    public void text(Page page) {
        Published result = done;
        if (result != null) {
            result(page, result);
        } else if (plan.step() == PublishPlan.Step.NOTHING) {
            page.line(plan.profile() + ": nothing to publish, " + plan.url() + " has " + plan.name() + " "
                    + plan.version() + " as it is here");
        } else {
            plan(page);
        }
    }

    private void plan(Page page) {
        page.heading(plan.name() + " " + plan.version());
        page.field("to", LABELS, plan.url() + ", branch " + plan.branch());
        page.field("before", LABELS, plan.released().isEmpty() ? "nothing released" : plan.released());
        page.field("tag", LABELS, plan.tag() + ", " + plan.signer());
        switch (plan.step()) {
            case RELEASE -> release(page);
            case TAG -> page.blank().line("The repository has this release, but not its tag: the tag is left to do.");
            case RECORD -> page.blank().line("The repository has this release: it is left to prove and to record.");
            case NOTHING -> {
                // told by a line of its own
            }
        }
        plan.warnings().forEach(page::warning);
    }

    private void release(Page page) {
        List<ReleaseTree.Change> changes = plan.release().changes();
        page.heading(Words.count(plan.release().tree().files().size(), "file") + " in the release, " + changes.size()
                + " changed");
        int most = whole ? changes.size() : FILES_SHOWN;
        Table table = new Table();
        changes.stream()
                .limit(most)
                .forEach(change ->
                        table.row("  " + change.kind().word(), change.path().text()));
        page.table(table);
        if (changes.size() > most) {
            page.line("  and " + (changes.size() - most) + " more");
        }
        if (!plan.leftOut().isEmpty()) {
            page.heading("Left out");
            plan.leftOut().forEach(each -> page.item("  ", each));
        }
        page.heading("Changelog");
        plan.entry().lines().forEach(line -> page.item("  ", line));
        if (whole) {
            texts(page);
        }
    }

    private void texts(Page page) {
        page.heading("Tree");
        plan.release()
                .tree()
                .files()
                .values()
                .forEach(file -> page.data("  " + file.mode().octal() + " " + file.path()));
        for (ReleaseTree.Change change : plan.release().changes()) {
            page.heading(change.path() + ": " + change.kind().word());
            lines(change).forEach(page::diffLine);
        }
        page.heading("Commit");
        plan.commitText().lines().forEach(line -> page.data("  " + line));
        page.heading("Tag " + plan.tag());
        plan.tagText().lines().forEach(line -> page.data("  " + line));
    }

    private List<String> lines(ReleaseTree.Change change) {
        return TextDiff.lines(
                bytes(plan.tip(), change.before()), bytes(plan.release().tree(), change.after()), MOST_LINES);
    }

    private static byte[] bytes(SourceTree tree, @Nullable TreeFile file) {
        return file == null ? new byte[0] : tree.read(file);
    }

    private void result(Page page, Published result) {
        page.blank()
                .line("Published " + plan.name() + " " + plan.version() + " to " + plan.url() + ": tag " + plan.tag()
                        + ", commit " + result.commit().abbreviated() + ", " + plan.signer());
        page.line("Installed from there into an empty root, to prove it.");
        result.warnings().forEach(page::warning);
        page.hint("others install it with `aigenlabs profile install " + plan.url() + "`");
    }

    @Override
    public Json json() {
        Published result = done;
        JsonObject.Builder object = Json.object()
                .put("profile", plan.profile().text())
                .put("step", plan.step().word())
                .put("name", plan.name())
                .put("url", plan.url())
                .put("branch", plan.branch())
                .put("released", plan.released())
                .put("version", plan.version())
                .put("tag", plan.tag())
                .put("signer", plan.signer().toLowerCase(Locale.ROOT).equals("not signed") ? "" : plan.signer())
                .put("entry", plan.entry())
                .put("commitMessage", plan.commitText())
                .put("tagMessage", plan.tagText())
                .put("files", plan.release().tree().files().size())
                .put("changes", PlanJson.list(plan.release().changes(), PublishView::change))
                .put("leftOut", Json.texts(plan.leftOut()))
                .put("warnings", Json.texts(result == null ? plan.warnings() : result.warnings()));
        if (result != null) {
            object.put("commit", result.commit().hex()).put("generation", result.generation());
        }
        return object.build();
    }

    private static Json change(ReleaseTree.Change change) {
        return Json.object()
                .put("path", change.path().text())
                .put("change", change.kind().word())
                .build();
    }
}
