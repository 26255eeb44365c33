package org.aigenlabs.cli.render;

import org.aigenlabs.cli.operation.PreparedUpdate;
import org.aigenlabs.cli.operation.Standing;
import org.aigenlabs.cli.world.ExitCode;
import org.aigenlabs.installer.apply.Update;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.value.ProfileName;

/** What there is to say of one profile that was to be updated. */
public sealed interface UpdateItem {
    /** There was nothing new. */
    record Current(Standing.Current standing) implements UpdateItem {}

    /** What would be done, in text with the differences if {@code diff}. */
    record Planned(PreparedUpdate update, boolean diff) implements UpdateItem {}

    /** What was done. */
    record Done(PreparedUpdate update, Update result) implements UpdateItem {}

    /** It could not be updated; {@code code} is what it would have ended the command with, had it been alone. */
    record Failed(ProfileName profile, Failure failure, ExitCode code) implements UpdateItem {}
}
