package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;

/** Warnings about files, as people are told of them. */
final class ProblemWords {
    private ProblemWords() {}

    /** One of them as talk beside a result. */
    static void warn(Page page, Problem problem) {
        page.warning(problem.place() + ": " + problem.message());
        if (!problem.hint().isEmpty()) {
            page.hint(problem.hint());
        }
    }

    /** A heading with their number and a paragraph each; nothing if there are none. */
    static void print(Page page, List<Problem> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        page.heading(Words.count(warnings.size(), "warning"));
        for (Problem problem : warnings) {
            page.item("  ", problem.place() + ": " + problem.message());
            if (!problem.hint().isEmpty()) {
                page.item("    ", problem.hint());
            }
        }
    }
}
