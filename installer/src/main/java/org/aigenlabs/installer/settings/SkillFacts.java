package org.aigenlabs.installer.settings;

/**
 * What is shown of one skill.
 *
 * @param directory below {@code skills}
 * @param name as its {@code SKILL.md} says, else that of its directory
 * @param description empty if not said
 * @param version empty if not said
 * @param license empty if not said
 * @param enabled whether the agent may use it
 * @param problem why its {@code SKILL.md} cannot be read; empty if it can
 */
public record SkillFacts(
        String directory,
        String name,
        String description,
        String version,
        String license,
        boolean enabled,
        String problem) {}
