package org.aigenlabs.installer.home;

import java.util.List;
import org.aigenlabs.installer.plan.EnvStatus;

/**
 * A profile's {@code .env} beside what its distribution asks for; never holds a value.
 *
 * @param present whether there is one
 * @param mode its permissions in octal, {@code 0600}; empty if there is none, or the system knows no such thing
 * @param variables in the author's order, set by the shell or by the file
 */
public record EnvFile(boolean present, String mode, List<EnvStatus> variables) {
    /** Copies {@code variables}. */
    public EnvFile {
        variables = List.copyOf(variables);
    }
}
