package org.aigenlabs.resolver.git;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.tree.TreeProblem;

/** What is wrong with a tree: the first few problems, and how many there are. */
final class TreeProblems {
    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_PATH = 120;

    private final List<Problem> first = new ArrayList<>();
    private int count;

    /** Notes that {@code path}, in whatever bytes, breaks a rule; {@code message} is fit for a terminal. */
    void add(TreeProblem kind, String path, String message) {
        count++;
        if (first.size() < MOST_SHOWN) {
            first.add(kind.at(Place.of(Sanitiser.line(path, LONGEST_PATH)), message, ""));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** @throws InvalidFailure if there is a problem; {@code what} says whose tree it is */
    void refuse(String what) {
        if (count > 0) {
            String found = count == 1 ? "a path in it is not safe" : count + " paths in it are not safe";
            String shown = count > first.size() ? " (the first " + first.size() + " are listed)" : "";
            throw new InvalidFailure(
                    "cannot take " + what + ": " + found + shown,
                    List.of("tell the author; nothing was changed"),
                    first);
        }
    }
}
