package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.plan.EnvStatus;

/** The variables that an agent needs, as people are told of them. */
final class EnvWords {
    private static final int WIDEST = 32;

    private EnvWords() {}

    /** A heading and a line each; nothing if there are none. */
    static void print(Page page, List<EnvStatus> variables) {
        if (variables.isEmpty()) {
            return;
        }
        page.heading("Environment");
        int width = variables.stream()
                .mapToInt(status -> status.requirement().name().length())
                .max()
                .orElse(0);
        variables.forEach(status -> page.field(status.requirement().name(), Math.min(width, WIDEST), of(status)));
    }

    private static String of(EnvStatus status) {
        String state = status.set() ? "set" : status.requirement().required() ? "needs setting" : "optional, not set";
        String description = status.requirement().description();
        return description.isEmpty() ? state : state + ": " + description;
    }
}
