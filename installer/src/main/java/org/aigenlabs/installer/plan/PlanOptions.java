package org.aigenlabs.installer.plan;

import java.util.Set;

/**
 * What a user asks for besides the distribution, and what the machine has already.
 *
 * @param alias whether a command of the profile's name is to be made
 * @param setVariables the names of the environment variables that the shell sets to something
 */
public record PlanOptions(boolean alias, Set<String> setVariables) {
    /** Copies {@code setVariables}. */
    public PlanOptions {
        setVariables = Set.copyOf(setVariables);
    }
}
