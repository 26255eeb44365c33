package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.schema.value.ProfileName;

/** What a new profile is to hold, before any of it is written. */
interface NewContent {
    ProfileName profile();

    /** A UUID, its own for ever. */
    String profileId();

    /**
     * Writes all of it into the empty directory {@code staging}, durably.
     *
     * @param between run between two files; ends the writing by throwing
     */
    void write(Path staging, Disk disk, Runnable between);
}
