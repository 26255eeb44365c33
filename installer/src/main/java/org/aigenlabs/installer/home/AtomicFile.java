package org.aigenlabs.installer.home;

import java.nio.file.Path;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** Replaces one small file as a whole: whoever looks sees the old one or the new one, also after a crash. */
final class AtomicFile {
    private final Disk disk;

    AtomicFile(Disk disk) {
        this.disk = disk;
    }

    void write(Path file, byte[] bytes, Mode mode) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".aigenlabs-new");
        // what a crash left behind: nobody else uses such a name
        disk.delete(temporary);
        try {
            disk.write(temporary, bytes, mode);
            disk.sync(temporary);
            disk.rename(temporary, file);
        } catch (EnvironmentFailure failure) {
            disk.delete(temporary);
            throw failure;
        }
        disk.sync(file.resolveSibling("."));
    }
}
