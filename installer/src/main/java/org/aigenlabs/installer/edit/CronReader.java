package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aigenlabs.installer.schedule.Schedule;

/** Finds the jobs in the meaning of a cron file. */
final class CronReader {
    private static final String JOBS = "jobs";

    private static final List<String> MARKS_OF_A_JOB = List.of("schedule", "prompt", "script");

    /** What every reader takes for false; {@code off} and {@code no} are strings to readers of YAML 1.2. */
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,9}");

    private CronReader() {}

    static List<CronFile.Job> jobs(DataValue top) {
        DataValue bare = bare(top);
        List<CronFile.Job> jobs = new ArrayList<>();
        if (isJob(bare)) {
            jobs.add(job(bare, KeyPath.top()));
        }
        Optional<DataValue> listed = field(bare, JOBS);
        if (listed.isPresent() && isGroup(listed.get())) {
            jobs.addAll(within(listed.get(), KeyPath.of(JOBS)));
        } else if (bare instanceof DataValue.Sequence) {
            jobs.addAll(within(bare, KeyPath.top()));
        }
        return jobs;
    }

    private static boolean isGroup(DataValue value) {
        return switch (bare(value)) {
            case DataValue.Sequence _, DataValue.Mapping _ -> true;
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _, DataValue.Marked _ -> false;
        };
    }

    /** A list of jobs, or a mapping from names to jobs; what is no mapping in it is no job. */
    private static List<CronFile.Job> within(DataValue group, KeyPath place) {
        List<CronFile.Job> jobs = new ArrayList<>();
        switch (bare(group)) {
            case DataValue.Sequence(List<DataValue> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    add(jobs, items.get(i), place.then(i));
                }
            }
            case DataValue.Mapping(List<DataValue.Entry> entries) ->
                entries.forEach(entry -> add(jobs, entry.value(), place.then(text(entry.key()))));
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _, DataValue.Marked _ -> {}
        }
        return jobs;
    }

    private static void add(List<CronFile.Job> jobs, DataValue value, KeyPath place) {
        if (bare(value) instanceof DataValue.Mapping mapping) {
            jobs.add(job(mapping, place));
        }
    }

    /** One job per file: told from other mappings by what jobs have. */
    private static boolean isJob(DataValue value) {
        return MARKS_OF_A_JOB.stream().anyMatch(key -> field(value, key).isPresent());
    }

    private static CronFile.Job job(DataValue value, KeyPath place) {
        return new CronFile.Job(
                place,
                textOf(value, "id"),
                textOf(value, "name"),
                schedule(value),
                when(value),
                !field(value, "enabled").filter(CronReader::isFalse).isPresent(),
                textOf(value, "state"));
    }

    private static boolean isFalse(DataValue value) {
        return value instanceof DataValue.Literal(String text) && FALSE.contains(text);
    }

    private static String schedule(DataValue job) {
        DataValue schedule = field(job, "schedule").map(CronReader::bare).orElse(DataValue.text(""));
        for (String key : List.of("display", "expr", "cron", "minutes", "run_at", "kind")) {
            String found = textOf(schedule, key);
            if (!found.isEmpty()) {
                return key.equals("minutes") ? "every " + found + " minutes" : found;
            }
        }
        String plain = text(schedule);
        return plain.isEmpty() ? textOf(job, "schedule_display") : plain;
    }

    private static Schedule when(DataValue job) {
        DataValue schedule = field(job, "schedule").map(CronReader::bare).orElse(DataValue.text(""));
        String plain = text(schedule);
        if (!plain.isEmpty()) {
            return Schedule.parse(plain);
        }
        String expression = first(schedule, "expr", "cron");
        if (!expression.isEmpty()) {
            return Schedule.parse(expression) instanceof Schedule.Every every ? every : new Schedule.Cron(expression);
        }
        String minutes = textOf(schedule, "minutes");
        if (MINUTES.matcher(minutes).matches()) {
            return new Schedule.Every(Long.parseLong(minutes));
        }
        String once = textOf(schedule, "run_at");
        return once.isEmpty() ? Schedule.parse(shown(job, schedule)) : new Schedule.Once(once);
    }

    private static String shown(DataValue job, DataValue schedule) {
        String own = textOf(schedule, "display");
        return own.isEmpty() ? textOf(job, "schedule_display") : own;
    }

    /** The first of {@code keys} that {@code mapping} has. */
    private static String first(DataValue mapping, String... keys) {
        return Stream.of(keys)
                .map(key -> textOf(mapping, key))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<DataValue> field(DataValue value, String key) {
        if (!(value instanceof DataValue.Mapping(List<DataValue.Entry> entries))) {
            return Optional.empty();
        }
        return entries.stream()
                .filter(entry -> text(entry.key()).equals(key))
                .map(DataValue.Entry::value)
                .findFirst();
    }

    private static String textOf(DataValue mapping, String key) {
        return field(mapping, key).map(CronReader::text).orElse("");
    }

    /** A scalar as text; empty for a null and for everything else. */
    static String text(DataValue value) {
        return switch (bare(value)) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> Literals.isNull(text) ? "" : text;
            case DataValue.Alias _, DataValue.Marked _, DataValue.Sequence _, DataValue.Mapping _ -> "";
        };
    }

    private static DataValue bare(DataValue value) {
        return value instanceof DataValue.Marked marked ? marked.value() : value;
    }
}
