package org.aigenlabs.installer.apply;

import org.aigenlabs.schema.value.ProfileName;

/** Makes the command of a profile's name; called when the profile is in place, and again after a crash. */
@FunctionalInterface
public interface AliasWriter {
    /**
     * Makes it, or leaves one that is there already.
     *
     * @throws org.aigenlabs.schema.failure.Failure if it cannot be made; the profile stays installed all the same
     */
    AliasOutcome write(ProfileName name);
}
