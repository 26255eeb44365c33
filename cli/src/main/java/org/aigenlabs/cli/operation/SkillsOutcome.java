package org.aigenlabs.cli.operation;

import org.aigenlabs.installer.skills.SkillChanges;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.value.ProfileName;

/** What became of the bundled skills of one profile. */
public sealed interface SkillsOutcome {
    /** The profile. */
    ProfileName profile();

    /** They are up to date now. */
    record Synced(ProfileName profile, SkillChanges changes) implements SkillsOutcome {}

    /** The profile was made without them. */
    record Unwanted(ProfileName profile) implements SkillsOutcome {}

    /** They could not be brought up to date. */
    record Failed(ProfileName profile, Failure failure) implements SkillsOutcome {}
}
