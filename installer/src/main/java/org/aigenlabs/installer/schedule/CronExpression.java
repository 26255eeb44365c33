package org.aigenlabs.installer.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.value.Parsed;

/** A cron expression that makes sense: minute, hour, day of the month, month, day of the week, as crontab(5) has them. */
public final class CronExpression {
    private static final Map<String, String> NICKNAMES = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");

    private static final int LONGEST = 256;

    private final Cron cron;
    private final CronWords words;

    private CronExpression(Cron cron, CronWords words) {
        this.cron = cron;
        this.words = words;
    }

    /** Reads {@code text}; what is bad about it, that it would never run included, is said in words for people. */
    public static Parsed<CronExpression> parse(String text) {
        String expression = NICKNAMES.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text.strip());
        if (expression.length() > LONGEST) {
            return new Parsed.Bad<>(text.substring(0, LONGEST), "at most " + LONGEST + " characters");
        }
        try {
            CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
            Cron cron = parser.parse(expression).validate();
            CronWords words = CronWords.of(expression);
            return words.isNever()
                    ? new Parsed.Bad<>(text, "a day that its months have (it would never run)")
                    : new Parsed.Ok<>(new CronExpression(cron, words));
        } catch (IllegalArgumentException e) {
            return new Parsed.Bad<>(text, "five fields as in `0 9 * * 1-5` (" + reason(e) + ")");
        }
    }

    /** What it says, in English. */
    public String words() {
        return words.words();
    }

    /** The next {@code count} times behind {@code from}, in its zone; fewer if there are no more. */
    public List<ZonedDateTime> next(ZonedDateTime from, int count) {
        ExecutionTime times = ExecutionTime.forCron(cron);
        List<ZonedDateTime> found = new ArrayList<>();
        Optional<ZonedDateTime> next = times.nextExecution(from);
        while (next.isPresent() && found.size() < count) {
            found.add(next.get());
            next = times.nextExecution(next.get());
        }
        return List.copyOf(found);
    }

    private static String reason(IllegalArgumentException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Sanitiser.line(
                String.valueOf(cause.getMessage()).replaceFirst("^Failed to parse cron expression\\. ", ""));
    }
}
