package org.aigenlabs.cli.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aigenlabs.cli.operation.LedgerOperation.Entry;
import org.aigenlabs.cli.operation.LedgerOperation.Past;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.ledger.Operation;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/** The commands of the past, the latest first. */
public record HistoryView(Past past) implements View {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SHOWN_PROFILES = 2;

    @Override
    public void text(Page page) {
        past.warnings().forEach(page::warning);
        if (past.entries().isEmpty()) {
            page.line(
                    past.profile().isEmpty()
                            ? "No command is noted."
                            : "No command on " + past.profile() + " is noted.");
            return;
        }
        for (Entry each : past.entries().reversed()) {
            Operation operation = each.operation();
            boolean names = past.profile().isEmpty() || operation.profiles().size() > 1;
            String profiles = names ? " " + Words.some(names(operation), SHOWN_PROFILES) : "";
            page.item(
                    TIME.format(operation.began()) + "  ",
                    operation.command() + profiles.stripTrailing() + ": " + words(each) + by(operation));
        }
    }

    private static List<String> names(Operation operation) {
        return operation.profiles().stream().map(Operation.Touched::name).toList();
    }

    private static String by(Operation operation) {
        return operation.who().isEmpty() ? "" : ", by " + operation.who();
    }

    private static String words(Entry entry) {
        return switch (entry.operation().end()) {
            case Operation.End.Open _ -> entry.running() ? "at work" : "cut off";
            case Operation.End.Ended ended ->
                outcome(entry).replace('-', ' ') + (ended.told().isEmpty() ? "" : " (" + ended.told() + ")");
        };
    }

    private static String outcome(Entry entry) {
        return switch (entry.operation().end()) {
            case Operation.End.Open _ -> entry.running() ? "running" : "cut-off";
            case Operation.End.Ended ended ->
                List.of(ExitCode.values()).stream()
                        .filter(code -> code.code() == ended.code())
                        .map(code -> code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining());
        };
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profile", past.profile())
                .put("operations", PlanJson.list(past.entries().reversed(), HistoryView::json))
                .put("warnings", Json.texts(past.warnings()))
                .build();
    }

    private static JsonObject json(Entry entry) {
        Operation operation = entry.operation();
        Instant end = operation.end() instanceof Operation.End.Ended ended ? ended.at() : null;
        return Json.object()
                .put("id", operation.id())
                .put("began", operation.began().toString())
                .put("ended", end == null ? "" : end.toString())
                .put("command", operation.command())
                .put("outcome", outcome(entry))
                .put("told", operation.end() instanceof Operation.End.Ended ended ? ended.told() : "")
                .put("plan", operation.digest())
                .put("who", operation.who())
                .put("pid", operation.pid())
                .put("profiles", PlanJson.list(operation.profiles(), HistoryView::json))
                .build();
    }

    private static JsonObject json(Operation.Touched touched) {
        return Json.object()
                .put("name", touched.name())
                .put("id", touched.profileId())
                .build();
    }
}
