package org.aigenlabs.installer.apply;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.plan.LocalFile;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.value.TreePath;

/** Some files of a profile, all read at one moment: what is planned on them is planned on one state. */
final class DiskFiles implements LocalFiles {
    private final Map<TreePath, LocalFile> found = new TreeMap<>();
    private final Map<TreePath, byte[]> bytes = new TreeMap<>();

    private DiskFiles() {}

    /** Reads what lies at {@code paths}; nothing is thrown on account of a single file. */
    static DiskFiles read(ProfileDisk files, Collection<TreePath> paths) {
        DiskFiles all = new DiskFiles();
        paths.forEach(path -> all.found.put(path, all.read(files, path)));
        return all;
    }

    private LocalFile read(ProfileDisk files, TreePath path) {
        try {
            EntryType type = files.type(path);
            return switch (type) {
                case ABSENT -> new LocalFile.Absent();
                case FILE -> {
                    byte[] content = files.disk().read(files.at(path), ProfileDisk.LARGEST);
                    bytes.put(path, content);
                    yield new LocalFile.Present(
                            BlobId.of(content), mode(files.disk().mode(files.at(path))));
                }
                case LINK ->
                    new LocalFile.Unusable(
                            files.isBelowNoDirectory(path)
                                    ? "below something that is no directory"
                                    : "a symbolic link");
                case DIRECTORY -> new LocalFile.Unusable("a directory");
                case OTHER -> new LocalFile.Unusable("a pipe, a socket or a device");
            };
        } catch (EnvironmentFailure failure) {
            return new LocalFile.Unusable("unreadable (" + failure.getMessage() + ")");
        }
    }

    private static FileMode mode(Mode mode) {
        return switch (mode) {
            case EXECUTABLE, PRIVATE_EXECUTABLE, DIRECTORY, PRIVATE_DIRECTORY -> FileMode.EXECUTABLE;
            case FILE, PRIVATE_FILE -> FileMode.REGULAR;
        };
    }

    @Override
    public LocalFile find(TreePath path) {
        return Objects.requireNonNull(found.get(path), () -> path + " was not read");
    }

    @Override
    public byte[] read(TreePath path) {
        return Objects.requireNonNull(bytes.get(path), () -> path + " is no file");
    }

    /** The paths that were read, in order. */
    Collection<TreePath> paths() {
        return found.keySet();
    }
}
