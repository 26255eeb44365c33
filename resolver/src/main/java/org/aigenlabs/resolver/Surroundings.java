package org.aigenlabs.resolver;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a fetch may know of this machine and its user, handed in; cannot be printed, for variables hold secrets.
 *
 * @param home the user's home directory
 * @param environment variables by name
 * @param questions the person to ask
 */
public record Surroundings(Path home, Map<String, String> environment, Questions questions) {
    /** Copies {@code environment}. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** An empty home without variables, and nobody to ask. */
    public static Surroundings none(Path home) {
        return new Surroundings(home, Map.of(), Questions.NOBODY);
    }

    /** The variable {@code name}; empty if it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** The same, with another person to ask. */
    public Surroundings asking(Questions others) {
        return new Surroundings(home, environment, others);
    }

    @Override
    public String toString() {
        return "surroundings of " + home;
    }
}
