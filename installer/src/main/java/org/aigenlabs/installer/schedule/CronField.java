package org.aigenlabs.installer.schedule;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * One field of a cron expression that is known to be valid, and the numbers it stands for.
 *
 * @param text as written
 */
record CronField(Kind kind, String text) {
    private static final String ANY = "*";
    private static final int LETTERS = 3;

    /** What a field counts, with its least and its greatest number. Sunday is 7, behind Saturday. */
    enum Kind {
        MINUTE(0, 59),
        HOUR(0, 23),
        DAY(1, 31),
        MONTH(1, 12),
        WEEKDAY(1, 7);

        private final int least;
        private final int greatest;

        Kind(int least, int greatest) {
            this.least = least;
            this.greatest = greatest;
        }
    }

    /** Whether it is left open; the other of the two fields of days counts alone then. */
    boolean isAny() {
        return text.equals(ANY);
    }

    /** Whether it stands for every number there is. */
    boolean isAll() {
        return numbers().size() == kind.greatest - kind.least + 1;
    }

    /** Whether it names single numbers. */
    boolean isList() {
        return !text.contains(ANY) && !text.contains("/") && !text.contains("-");
    }

    /** The numbers it stands for. */
    SortedSet<Integer> numbers() {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String item : text.split(",", -1)) {
            String[] step = item.split("/", 2);
            String[] range = step[0].split("-", 2);
            boolean open = step[0].equals(ANY) || (step.length > 1 && range.length == 1);
            int from = step[0].equals(ANY) ? kind.least : number(range[0]);
            int to = open ? kind.greatest : number(range[range.length - 1]);
            add(numbers, from, to < from ? to + span() : to, step.length > 1 ? Integer.parseInt(step[1]) : 1);
        }
        return numbers;
    }

    private int span() {
        return kind.greatest - kind.least + 1;
    }

    private void add(SortedSet<Integer> numbers, int from, int to, int step) {
        for (int number = from; number <= to; number += Math.max(step, 1)) {
            int inside = number > kind.greatest ? number - span() : number;
            // Sunday is written 0 as well as 7
            numbers.add(inside < kind.least ? inside + span() : inside);
        }
    }

    private int number(String word) {
        String beginning = word.toUpperCase(Locale.ROOT);
        return switch (kind) {
            case MINUTE, HOUR, DAY -> Integer.parseInt(word);
            case MONTH -> named(beginning, List.of(Month.values()));
            case WEEKDAY -> named(beginning, List.of(DayOfWeek.values()));
        };
    }

    private static int named(String word, List<? extends Enum<?>> all) {
        for (int i = 0; i < all.size(); i++) {
            if (word.length() >= LETTERS && all.get(i).name().startsWith(word)) {
                return i + 1;
            }
        }
        return Integer.parseInt(word);
    }

    /** Its numbers in words: {@code range} of the first and the last of three or more in a row, else {@code list}. */
    String words(IntFunction<String> name, String range, String list) {
        SortedSet<Integer> numbers = numbers();
        int first = numbers.first();
        int last = numbers.last();
        if (numbers.size() >= LETTERS && last - first == numbers.size() - 1) {
            return String.format(Locale.ROOT, range, name.apply(first), name.apply(last));
        }
        return list + enumerated(numbers.stream().map(name::apply));
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String enumerated(Stream<String> words) {
        List<String> all = words.toList();
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}
