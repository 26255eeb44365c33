package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.TreePath;

/** The files of one profile, as a transaction sees them: no link is followed anywhere below the profile. */
record ProfileDisk(Disk disk, Path profile) {
    /** Bytes; larger files are no part of a distribution. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final String TEMPORARY = ".aigenlabs-new";

    Path at(TreePath path) {
        return profile.resolve(path.text());
    }

    /** Where new bytes wait beside their place. */
    Path temporary(TreePath path) {
        Path target = at(path);
        return target.resolveSibling("." + target.getFileName() + TEMPORARY);
    }

    FileState state(TreePath path) {
        return switch (type(path)) {
            case ABSENT -> new FileState.Gone();
            case FILE -> new FileState.Holding(BlobId.of(disk.read(at(path), LARGEST)));
            case DIRECTORY, LINK, OTHER -> new FileState.Odd();
        };
    }

    /** What lies at {@code path}; something else than a directory on the way there is told as a link. */
    EntryType type(TreePath path) {
        String text = path.text();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            EntryType above = disk.type(profile.resolve(text.substring(0, slash)));
            if (above == EntryType.ABSENT) {
                return EntryType.ABSENT;
            }
            if (above != EntryType.DIRECTORY) {
                return EntryType.LINK;
            }
        }
        return disk.type(at(path));
    }

    /** Whether a link or a file stands on the way to {@code path}. */
    boolean isBelowNoDirectory(TreePath path) {
        String text = path.text();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            if (disk.type(profile.resolve(text.substring(0, slash))) != EntryType.DIRECTORY) {
                return true;
            }
        }
        return false;
    }
}
