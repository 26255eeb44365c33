package org.aigenlabs.cli.render;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.aigenlabs.installer.history.GenerationMessage;
import org.aigenlabs.installer.history.LoggedGeneration;
import org.aigenlabs.installer.history.LoggedGeneration.Change;
import org.aigenlabs.installer.history.LoggedGeneration.Who;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The history of a profile, the latest first.
 *
 * @param log the oldest first
 * @param graph whether the author's commits are drawn beside it
 */
public record LogView(ProfileName name, List<LoggedGeneration> log, boolean graph) implements View {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SHOWN_FILES = 6;
    private static final int SHORT = 12;

    /** Copies the list. */
    public LogView {
        log = List.copyOf(log);
    }

    @Override
    public void text(Page page) {
        if (log.isEmpty()) {
            page.line("Nothing is recorded of " + name + ": the store was lost, or never had it.");
            page.hint("`aigenlabs profile update " + name + "` begins its history anew");
            return;
        }
        for (int i = log.size() - 1; i >= 0; i--) {
            entry(
                    page,
                    log.get(i),
                    i == 0 ? unknown(log.getFirst()) : log.get(i - 1).message().commit());
        }
    }

    /** What stands before the first line is not known if it is not the first generation. */
    private static String unknown(LoggedGeneration first) {
        return first.name().number() == 1 ? "" : first.message().commit();
    }

    private void entry(Page page, LoggedGeneration each, String commitBefore) {
        GenerationMessage message = each.message();
        boolean merges =
                graph && !message.commit().isEmpty() && !message.commit().equals(commitBefore);
        String rail = graph ? "| " : "";
        int number = each.name().number();
        page.item(graph ? "* " : "", number + "  " + TIME.format(each.when()) + "  " + message.what());
        if (merges) {
            page.item("|\\  ", "author's " + message.version() + ", commit " + cut(message.commit()));
        }
        page.item(rail + "     ", details(message, merges));
        for (Who who : Who.values()) {
            List<String> files = each.changes().stream()
                    .filter(change -> change.who() == who)
                    .map(LogView::file)
                    .toList();
            if (!files.isEmpty()) {
                page.item(rail + "     ", words(who) + ": " + Words.some(files, SHOWN_FILES));
            }
        }
    }

    private static String details(GenerationMessage message, boolean merges) {
        String version = message.version().isEmpty() ? "" : "version " + message.version();
        String commit = message.commit().isEmpty() || merges ? "" : ", commit " + cut(message.commit());
        String signer = message.signer().isEmpty() ? "" : ", signed by " + message.signer();
        return version.isEmpty() ? "version not known" : version + commit + signer;
    }

    private static String cut(String commit) {
        return commit.substring(0, Math.min(SHORT, commit.length()));
    }

    private static String file(Change change) {
        return switch (change.how()) {
            case ADDED -> "+" + change.path();
            case REMOVED -> "-" + change.path();
            case CHANGED -> change.path().text();
        };
    }

    private static String words(Who who) {
        return switch (who) {
            case AUTHOR -> "the author's";
            case LOCAL -> "edited here";
            case BOTH -> "made here";
        };
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profile", name.text())
                .put("generations", PlanJson.list(log.reversed(), LogView::json))
                .build();
    }

    private static Json json(LoggedGeneration each) {
        GenerationMessage message = each.message();
        return Json.object()
                .put("generation", each.name().number())
                .put("time", each.when().toString())
                .put("verb", message.verb())
                .put("message", message.what())
                .put("kind", kind(message.step()))
                .put("version", message.version())
                .put("commit", message.commit())
                .put("signer", message.signer())
                .put("recordedAs", each.commit().hex())
                .put("files", PlanJson.list(each.changes(), LogView::json))
                .build();
    }

    private static String kind(GenerationMessage.Step step) {
        return switch (step) {
            case GenerationMessage.Step.Change _ -> "change";
            case GenerationMessage.Step.Edited _ -> "edit";
            case GenerationMessage.Step.Copied _ -> "snapshot";
            case GenerationMessage.Step.Imported _ -> "import";
            case GenerationMessage.Step.Undo _ -> "undo";
            case GenerationMessage.Step.Redo _ -> "redo";
        };
    }

    private static Json json(Change change) {
        return Json.object()
                .put("path", change.path().text())
                .put("change", change.how().name().toLowerCase(Locale.ROOT))
                .put("by", change.who().name().toLowerCase(Locale.ROOT))
                .build();
    }
}
