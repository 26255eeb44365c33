package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** What goes into an archive for a machine without a network: the lock of what is installed, and a bundle of it. */
public final class OfflineItems {
    /** The git bundle, below the archive's top directory. */
    public static final TreePath BUNDLE = new TreePath(".aigenlabs/source.bundle");

    private static final int LARGEST_LOCK = 8 << 20;
    private static final int FILE_MODE = 0644;
    private static final int DIRECTORY_MODE = 0755;

    private final Disk disk;
    private final SourceBundler bundler;

    OfflineItems(Disk disk, SourceBundler bundler) {
        this.disk = disk;
        this.bundler = bundler;
    }

    /** In path order, without digests; the bundle is written into {@code scratch}. */
    List<ArchiveItem> of(ProfileName name, Path profile, Path scratch, FileTime time) {
        Path lock = profile.resolve(Lock.FILE);
        if (disk.type(lock) != EntryType.FILE) {
            throw new UsageFailure(
                    "cannot export `" + name + "` for `offline`: it was not installed from a source, expected one",
                    "`--for backup` takes all of it, `--for share` what a distribution carries");
        }
        Path bundle = scratch.resolve("source.bundle");
        bundler.write(LockDocument.read(disk.read(lock, LARGEST_LOCK)), bundle);
        return List.of(
                new ArchiveItem.Directory(new TreePath(".aigenlabs"), DIRECTORY_MODE, time),
                file(new TreePath(Lock.FILE), lock, time),
                file(BUNDLE, bundle, time));
    }

    private static ArchiveItem file(TreePath path, Path from, FileTime time) {
        try {
            return new ArchiveItem.File(path, FILE_MODE, time, from, Files.size(from), "");
        } catch (IOException e) {
            throw DiskFailures.of("look at", from, e);
        }
    }
}
