package org.aigenlabs.schema.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;

/** The problems found so far in one manifest. */
final class Findings {
    // written out: the JDK's own comparators are lambdas that no cache of the program can hold
    private static final Comparator<Problem> IN_FILE_ORDER = (one, other) -> {
        int byLine = Integer.compare(one.place().line(), other.place().line());
        return byLine != 0
                ? byLine
                : Integer.compare(one.place().column(), other.place().column());
    };

    private final List<Problem> problems = new ArrayList<>();

    void add(ManifestProblem kind, Place place, String message, String hint) {
        problems.add(kind.at(place, message, hint));
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    List<Problem> inOrder() {
        return problems.stream().sorted(IN_FILE_ORDER).toList();
    }
}
