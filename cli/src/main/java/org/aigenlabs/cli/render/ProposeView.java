package org.aigenlabs.cli.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.aigenlabs.cli.operation.ProposePlan;
import org.aigenlabs.cli.operation.Proposed;
import org.aigenlabs.installer.author.ReleaseTree.Change;
import org.aigenlabs.installer.author.Topic;
import org.aigenlabs.installer.merge.TextDiff;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A proposal as planned, or as done. */
public final class ProposeView implements View {
    private static final int LABELS = 9;

    private final ProposePlan plan;
    private final @Nullable Proposed done;

    private ProposeView(ProposePlan plan, @Nullable Proposed done) {
        this.plan = plan;
        this.done = done;
    }

    /** What would be proposed. */
    public static ProposeView planned(ProposePlan plan) {
        return new ProposeView(plan, null);
    }

    /** What was proposed. */
    public static ProposeView done(Proposed done) {
        return new ProposeView(done.plan(), done);
    }

    @Override
    public void text(Page page) {
        Proposed result = done;
        if (result != null) {
            result(page, result);
            return;
        }
        List<Topic> topics = plan.improvements().topics();
        if (topics.isEmpty()) {
            page.line(plan.profile() + ": nothing to propose, " + title() + " is here as its author has it");
        } else {
            page.heading(title() + ": " + Words.count(topics.size(), "commit") + " to propose");
            page.field("for", LABELS, plan.lock().source().url());
            page.field("on top of", LABELS, plan.lock().commit().hex());
            page.field("to", LABELS, plan.url() + (plan.branch().isEmpty() ? "" : ", branch " + plan.branch()));
            page.field("signed", LABELS, plan.step() == ProposePlan.Step.PUSH ? plan.signer() : "");
            topics.forEach(topic -> topic(page, topic));
        }
        if (!plan.improvements().leftOut().isEmpty()) {
            page.heading("Left out");
            plan.improvements().leftOut().forEach(each -> page.item("  ", each));
        }
        plan.warnings().forEach(page::warning);
        next(page);
    }

    private String title() {
        return plan.lock().name() + " " + plan.lock().version();
    }

    private void topic(Page page, Topic topic) {
        page.heading(topic.title());
        Table table = new Table();
        for (Change change : topic.changes()) {
            Counts counts = counts(change);
            table.row(
                    "  " + change.kind().word(), change.path().text(), "+" + counts.added() + " -" + counts.removed());
        }
        page.table(table);
    }

    private void next(Page page) {
        switch (plan.step()) {
            case SHOW -> {
                String fork = plan.page().isEmpty() ? "" : "; make one: " + plan.page();
                page.hint("push it to your fork of the repository with `--to URL`" + fork);
                page.hint("or write files to send by mail: `--patches DIR`");
            }
            case THERE -> {
                page.blank().line("The branch holds all of it already.");
                handIn(page);
            }
            case NOTHING, PUSH, WRITE -> {
                // told when it is done
            }
        }
    }

    private void handIn(Page page) {
        if (!plan.page().isEmpty()) {
            page.hint("hand it in: " + plan.page());
        }
    }

    private void result(Page page, Proposed result) {
        page.blank();
        String commits = Words.count(result.commits().size(), "commit");
        if (result.patches().isEmpty()) {
            page.line("Pushed " + commits + " to " + plan.url() + ", branch " + plan.branch() + ", " + plan.signer());
            if (plan.page().isEmpty() && !result.said().isEmpty()) {
                page.line("It says: " + result.said());
            }
            handIn(page);
            return;
        }
        page.line("Wrote " + commits + ":");
        result.patches().forEach(file -> page.data("  " + page.path(file)));
        page.hint("the author takes them with `git am`");
    }

    /** Lines of a change. */
    private record Counts(long added, long removed) {}

    private Counts counts(Change change) {
        List<String> lines = TextDiff.lines(
                plan.improvements().before(change), plan.improvements().after(change), Integer.MAX_VALUE);
        return new Counts(count(lines, '+'), count(lines, '-'));
    }

    private static long count(List<String> lines, char first) {
        return lines.stream()
                .filter(line -> !line.isEmpty() && line.charAt(0) == first)
                .count();
    }

    @Override
    public Json json() {
        Proposed result = done;
        List<Path> patches = result == null ? List.of() : result.patches();
        JsonObject.Builder object = Json.object()
                .put("profile", plan.profile().text())
                .put("step", plan.step().word())
                .put("name", plan.lock().name())
                .put("version", plan.lock().version())
                .put("upstream", plan.lock().source().url())
                .put("base", plan.lock().commit().hex())
                .put("to", plan.url())
                .put("branch", plan.branch())
                .put("signer", plan.signer().toLowerCase(Locale.ROOT).equals("not signed") ? "" : plan.signer())
                .put("page", plan.page())
                .put("topics", topics())
                .put("leftOut", Json.texts(plan.improvements().leftOut()))
                .put("warnings", Json.texts(plan.warnings()))
                .put("patches", Json.texts(patches.stream().map(Path::toString).toList()));
        if (result != null) {
            object.put(
                    "commits",
                    Json.texts(result.commits().stream().map(id -> id.hex()).toList()));
        }
        return object.build();
    }

    private Json topics() {
        List<Topic> topics = plan.improvements().topics();
        return Json.array(IntStream.range(0, topics.size())
                .mapToObj(i -> Json.object()
                        .put("place", topics.get(i).place().text())
                        .put("title", topics.get(i).title())
                        .put("message", plan.messages().get(i))
                        .put("changes", PlanJson.list(topics.get(i).changes(), this::change))
                        .build())
                .toList());
    }

    private Json change(Change change) {
        Counts counts = counts(change);
        return Json.object()
                .put("path", change.path().text())
                .put("change", change.kind().word())
                .put("added", counts.added())
                .put("removed", counts.removed())
                .build();
    }
}
