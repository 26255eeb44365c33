package org.aigenlabs.cli.render;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.aigenlabs.installer.home.Origin;
import org.aigenlabs.installer.settings.JobFacts;
import org.aigenlabs.schema.json.Json;

/**
 * Everything about one scheduled job.
 *
 * @param now from when on its next runs are told, in the zone of the user
 */
public record JobView(JobFacts facts, Origin origin, ZonedDateTime now) implements View {
    private static final int LABELS = 9;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm xxx", Locale.ENGLISH);

    @Override
    public void text(Page page) {
        JobTimes times = JobTimes.of(facts, now);
        page.heading(name());
        page.field("id", LABELS, facts.job().id());
        page.field("state", LABELS, facts.running() ? "enabled" : "paused");
        page.field("schedule", LABELS, facts.job().schedule());
        page.field("runs", LABELS, times.meaning().words());
        next(page, times);
        page.field("skills", LABELS, String.join(", ", facts.skills()));
        page.field("script", LABELS, facts.script());
        page.field("delivers", LABELS, facts.deliver());
        page.field("origin", LABELS, origin.word());
        page.field("file", LABELS, facts.file().text());
        page.field("prompt", LABELS, facts.prompt());
        if (!times.meaning().problem().isEmpty()) {
            page.warning(times.meaning().problem());
        }
    }

    private void next(Page page, JobTimes times) {
        List<String> next = times.next().stream().map(TIME::format).toList();
        String label = facts.running() ? "next" : "would run";
        for (int i = 0; i < next.size(); i++) {
            page.field(i == 0 ? label : "", LABELS, next.get(i));
        }
        if (next.isEmpty() && facts.running()) {
            page.field("next", LABELS, facts.nextRun());
        }
    }

    private String name() {
        String own =
                facts.job().name().isBlank() ? facts.job().id() : facts.job().name();
        return own.isBlank() ? facts.file().name().replaceFirst("\\.[^.]*$", "") : own;
    }

    @Override
    public Json json() {
        JobTimes times = JobTimes.of(facts, now);
        return Json.object()
                .put("name", name())
                .put("id", facts.job().id())
                .put("enabled", facts.running())
                .put("schedule", facts.job().schedule())
                .put("kind", times.kind())
                .put("words", times.meaning().words())
                .put(
                        "next",
                        Json.texts(times.next().stream()
                                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                                .toList()))
                .put("problem", times.meaning().problem())
                .put("prompt", facts.prompt())
                .put("script", facts.script())
                .put("skills", Json.texts(facts.skills()))
                .put("deliver", facts.deliver())
                .put("origin", origin.word())
                .put("file", facts.file().text())
                .build();
    }
}
