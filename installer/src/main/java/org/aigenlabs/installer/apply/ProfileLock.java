package org.aigenlabs.installer.apply;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.schema.value.ProfileName;

/** The right to write one profile, held until this is closed or the process ends. */
final class ProfileLock implements AutoCloseable {
    private final ProfileName name;
    private final Path file;
    private final FileChannel channel;
    private final List<Path> made;

    /** @param made the directories that were made for the lock file, from the top down */
    ProfileLock(ProfileName name, Path file, FileChannel channel, List<Path> made) {
        this.name = name;
        this.file = file;
        this.channel = channel;
        this.made = made;
    }

    /** The profile. */
    ProfileName name() {
        return name;
    }

    /**
     * Leaves no trace of a command that failed in a root that it had to make. Else the file stays: to delete one that
     * others may be opening would give them locks on different files of one name.
     */
    void forget(Disk disk) {
        if (!made.isEmpty()) {
            disk.delete(file);
            new Directories(disk).deleteEmpty(made);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskFailures.of("unlock", file, e);
        } finally {
            HeldHere.release(file);
        }
    }
}
