package org.aigenlabs.installer.schedule;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * A valid cron expression in words.
 *
 * <p>The library's own words put the day of the month and that of the week one behind the other as if both had to come
 * true; cron runs on either.
 */
final class CronWords {
    /** Times of a day that are told one by one. */
    private static final int TOLD = 6;

    private static final int FIELDS = 5;
    private static final String EVERY_DAY = "every day";

    private final List<CronField> fields;

    private CronWords(List<CronField> fields) {
        this.fields = fields;
    }

    /** @param expression of five fields */
    static CronWords of(String expression) {
        String[] texts = expression.strip().split("\\s+", FIELDS);
        CronField.Kind[] kinds = CronField.Kind.values();
        return new CronWords(IntStream.range(0, FIELDS)
                .mapToObj(i -> new CronField(kinds[i], texts[i]))
                .toList());
    }

    private CronField field(CronField.Kind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst().orElseThrow();
    }

    /** Whether every day it names is missing in every month it names, as 31 February is. */
    boolean isNever() {
        int first = field(CronField.Kind.DAY).numbers().first();
        return field(CronField.Kind.WEEKDAY).isAny()
                && field(CronField.Kind.MONTH).numbers().stream()
                        .allMatch(month -> Month.of(month).maxLength() < first);
    }

    String words() {
        String days = days();
        String months = months();
        return time() + (days.isEmpty() ? "" : " " + days) + (months.isEmpty() ? "" : " " + months);
    }

    private String time() {
        CronField minutes = field(CronField.Kind.MINUTE);
        CronField hours = field(CronField.Kind.HOUR);
        SortedSet<Integer> all = minutes.numbers();
        if (minutes.isList() && hours.isList() && all.size() * hours.numbers().size() <= TOLD) {
            return "at "
                    + CronField.enumerated(hours.numbers().stream()
                            .flatMap(hour ->
                                    all.stream().map(minute -> String.format(Locale.ROOT, "%02d:%02d", hour, minute))));
        }
        String times = minutes.text() + " " + hours.text() + " * * *";
        return CronDescriptor.instance(Locale.ENGLISH)
                .describe(new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(times))
                .strip();
    }

    private String days() {
        CronField day = field(CronField.Kind.DAY);
        CronField weekday = field(CronField.Kind.WEEKDAY);
        if (weekday.isAny()) {
            return day.isAny() ? "" : ofMonth(day);
        }
        return day.isAny() ? ofWeek(weekday) : ofMonth(day) + " and also " + ofWeek(weekday);
    }

    private static String ofMonth(CronField day) {
        if (day.isAll()) {
            return EVERY_DAY;
        }
        if (day.text().startsWith("*/") && !day.text().contains(",")) {
            return "every " + day.text().substring(2) + " days";
        }
        boolean one = day.numbers().size() == 1;
        return day.words(Integer::toString, "every day between %s and %s", one ? "on day " : "on days ");
    }

    private static String ofWeek(CronField weekday) {
        return weekday.isAll() ? EVERY_DAY : weekday.words(CronWords::weekday, "every day between %s and %s", "on ");
    }

    private static String weekday(int number) {
        return DayOfWeek.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String months() {
        CronField month = field(CronField.Kind.MONTH);
        return month.isAll() ? "" : month.words(CronWords::month, "from %s to %s", "in ");
    }

    private static String month(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
