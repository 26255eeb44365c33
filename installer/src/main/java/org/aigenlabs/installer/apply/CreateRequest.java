package org.aigenlabs.installer.apply;

import org.aigenlabs.schema.value.ProfileName;

/**
 * The wish for a new profile without any distribution.
 *
 * @param description for people, one line; empty keeps that of a profile that is cloned whole
 * @param alias whether its command is made
 * @param skills whether the bundled skills are wanted, now and later
 */
public record CreateRequest(ProfileName name, Origin origin, String description, boolean alias, boolean skills) {
    /** What the new profile begins with. */
    public sealed interface Origin {
        /** The profile that is looked at. */
        ProfileName from();
    }

    /** Nothing but the model of {@code from}. */
    public record Blank(ProfileName from) implements Origin {}

    /**
     * Configuration, variables and personality of {@code from}.
     *
     * @param withChannels whether the tokens of its bots come along
     */
    public record Settings(ProfileName from, boolean withChannels) implements Origin {}

    /** Everything in {@code from} but caches and what belongs to running programs. */
    public record Everything(ProfileName from) implements Origin {}
}
