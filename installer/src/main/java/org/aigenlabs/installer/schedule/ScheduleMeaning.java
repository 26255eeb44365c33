package org.aigenlabs.installer.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.value.Parsed;

/**
 * What a schedule means, for people.
 *
 * @param words in English; empty if it makes no sense
 * @param problem why it makes no sense or never runs, as the end of a sentence; empty if there is nothing wrong
 */
public record ScheduleMeaning(String words, String problem) {
    /** Any time: it only lends its zone. */
    private static final ZonedDateTime SOME_TIME = ZonedDateTime.of(LocalDateTime.of(2000, 1, 1, 0, 0), ZoneOffset.UTC);

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    /** Reads {@code schedule}. */
    public static ScheduleMeaning of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Cron(String expression) -> cron(expression);
            case Schedule.Every(long minutes) ->
                minutes > 0
                        ? new ScheduleMeaning(every(minutes), "")
                        : new ScheduleMeaning("", "its interval is `" + minutes + "` minutes, expected one or more");
            case Schedule.Once(String time) -> once(time);
            case Schedule.Unclear(String text) ->
                new ScheduleMeaning(
                        "",
                        text.isEmpty() ? "it has no schedule" : "its schedule " + Excerpt.of(text) + " makes no sense");
        };
    }

    /**
     * The next {@code count} times behind {@code now}, in its zone; fewer if there are no more, none where only the
     * scheduler knows.
     *
     * @param known the next time of an interval as its scheduler wrote it down; empty if it did not
     */
    public static List<ZonedDateTime> next(Schedule schedule, ZonedDateTime now, String known, int count) {
        return switch (schedule) {
            case Schedule.Cron(String expression) ->
                CronExpression.parse(expression)
                        .find()
                        .map(cron -> cron.next(now, count))
                        .orElse(List.of());
            case Schedule.Every(long minutes) ->
                time(known, now)
                        .filter(first -> minutes > 0 && first.isAfter(now))
                        .map(first -> LongStream.range(0, count)
                                .mapToObj(i -> first.plusMinutes(i * minutes))
                                .toList())
                        .orElse(List.of());
            case Schedule.Once(String text) ->
                time(text, now).filter(time -> time.isAfter(now)).stream().toList();
            case Schedule.Unclear _ -> List.of();
        };
    }

    private static ScheduleMeaning cron(String expression) {
        return switch (CronExpression.parse(expression)) {
            case Parsed.Ok<CronExpression>(CronExpression valid) -> new ScheduleMeaning(valid.words(), "");
            case Parsed.Bad<CronExpression> bad -> new ScheduleMeaning("", "its schedule is " + bad);
        };
    }

    private static String every(long minutes) {
        if (minutes % DAY == 0) {
            return "every " + counted(minutes / DAY, "day");
        }
        return "every " + (minutes % HOUR == 0 ? counted(minutes / HOUR, "hour") : counted(minutes, "minute"));
    }

    private static String counted(long count, String word) {
        return count == 1 ? word : count + " " + word + "s";
    }

    private static ScheduleMeaning once(String text) {
        if (Character.isDigit(text.charAt(0)) && text.indexOf('-') < 0) {
            return new ScheduleMeaning("once, " + text + " after it was made", "");
        }
        return isTime(text)
                ? new ScheduleMeaning("once: " + text, "")
                : new ScheduleMeaning("", "its time is " + Excerpt.of(text) + ", expected one as `2026-01-31T09:00`");
    }

    private static boolean isTime(String text) {
        return time(text, SOME_TIME).isPresent();
    }

    /** A time with or without an offset, or a day; in the zone of {@code now}. */
    private static Optional<ZonedDateTime> time(String text, ZonedDateTime now) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})\\s+", "$1T");
        try {
            if (iso.matches(".*(Z|z|[+-]\\d{2}:?\\d{2})") && iso.indexOf('T') > 0) {
                return Optional.of(OffsetDateTime.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                        .atZoneSameInstant(now.getZone()));
            }
            LocalDateTime local = iso.indexOf('T') > 0
                    ? LocalDateTime.parse(iso)
                    : LocalDate.parse(iso).atStartOfDay();
            return Optional.of(local.atZone(now.getZone()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
