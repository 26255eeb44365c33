package org.aigenlabs.installer.schedule;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a job runs, as its file says. */
public sealed interface Schedule {
    /** A cron expression of five fields, or a nickname such as {@code @daily}; not yet checked. */
    record Cron(String expression) implements Schedule {}

    /** Again and again, {@code minutes} apart, counted from the last run. */
    record Every(long minutes) implements Schedule {}

    /** A single time, as written. */
    record Once(String time) implements Schedule {}

    /** Nothing that can be understood; {@code text} as written, empty if the job has no schedule. */
    record Unclear(String text) implements Schedule {}

    /** Reads a schedule that is one text, as people write it. */
    static Schedule parse(String text) {
        return Spelling.parse(text.strip());
    }

    /** The spellings of a schedule as one text. */
    final class Spelling {
        private static final Pattern CRON = Pattern.compile("@[a-z]+|\\S+(\\s+\\S+){4}");
        private static final Pattern EVERY =
                Pattern.compile("every\\s+(\\d{1,7})?\\s*(m|min|mins|minutes?|h|hrs?|hours?|d|days?)");
        private static final Pattern ONCE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,7}\\s*[mhd]");

        private Spelling() {}

        private static Schedule parse(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            Matcher every = EVERY.matcher(lower);
            if (every.matches()) {
                long count = every.group(1) == null ? 1 : Long.parseLong(every.group(1));
                return new Every(count * minutes(every.group(2).charAt(0)));
            }
            if (ONCE.matcher(lower).matches()) {
                return new Once(text);
            }
            return CRON.matcher(lower).matches() ? new Cron(text) : new Unclear(text);
        }

        private static long minutes(char unit) {
            return switch (unit) {
                case 'd' -> 24 * 60;
                case 'h' -> 60;
                default -> 1;
            };
        }
    }
}
