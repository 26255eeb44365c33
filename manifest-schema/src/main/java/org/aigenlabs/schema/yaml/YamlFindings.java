package org.aigenlabs.schema.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The problems found so far in one file. */
final class YamlFindings {
    // written out: the JDK's own comparators are lambdas that no cache of the program can hold
    private static final Comparator<Problem> IN_FILE_ORDER = (one, other) -> {
        int byLine = Integer.compare(one.place().line(), other.place().line());
        return byLine != 0
                ? byLine
                : Integer.compare(one.place().column(), other.place().column());
    };

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    YamlFindings(String file) {
        this.file = file;
    }

    void add(YamlProblem kind, Place place, String message, String hint) {
        add(kind.at(place, message, hint));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> inOrder() {
        return problems.stream().sorted(IN_FILE_ORDER).toList();
    }

    Place startOf(Event event) {
        return event.getStartMark().map(this::place).orElse(wholeFile());
    }

    Place endOf(Event event) {
        return event.getEndMark().map(this::place).orElse(wholeFile());
    }

    /** The library counts lines and columns from 0, we from 1. */
    Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    Place wholeFile() {
        return Place.of(file);
    }
}
