package org.aigenlabs.schema.manifest;

/**
 * An environment variable that the agent needs.
 *
 * @param name well-formed and harmless: {@code [A-Z][A-Z0-9_]*}
 * @param description one line; empty if not given
 * @param required whether the agent cannot work without it
 * @param defaultValue one line; empty if not given
 * @param secret whether its value is to be hidden: as declared, else guessed from the name
 */
public record EnvRequirement(String name, String description, boolean required, String defaultValue, boolean secret) {
    /** Whether a manifest may ask for a variable of this name. */
    public static boolean isAllowed(String name) {
        return EnvName.isWellFormed(name) && !EnvName.isDangerous(name);
    }
}
