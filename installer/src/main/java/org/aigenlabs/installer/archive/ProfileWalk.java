package org.aigenlabs.installer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.schema.value.TreePath;

/**
 * One look at everything below a profile, links not followed: what goes into an archive, in path order, and what stays
 * out.
 */
final class ProfileWalk {
    private static final int FILE_MODE = 0644;
    private static final int DIRECTORY_MODE = 0755;
    /** The nine bits of a mode, the lowest first. */
    static final List<PosixFilePermission> BITS = List.of(
            PosixFilePermission.OTHERS_EXECUTE,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_READ);

    private final Path profile;
    private final ExportRules rules;
    private final List<ArchiveItem> items = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private ProfileWalk(Path profile, ExportRules rules) {
        this.profile = profile;
        this.rules = rules;
    }

    /** What a walk found; files have no digest yet. */
    record Found(List<ArchiveItem> items, List<LeftOut> leftOut) {}

    static Found walk(Path profile, ExportRules rules) {
        ProfileWalk walk = new ProfileWalk(profile, rules);
        walk.enter("");
        return new Found(walk.pruned(), List.copyOf(walk.leftOut));
    }

    private void enter(String directory) {
        for (Path entry : entries(profile.resolve(directory))) {
            String name = String.valueOf(entry.getFileName());
            take(new TreePath(directory.isEmpty() ? name : directory + "/" + name), entry);
        }
    }

    private void take(TreePath path, Path entry) {
        BasicFileAttributes found = attributes(entry);
        Optional<LeftOut.Reason> out = rules.leavesOut(path, found.isDirectory());
        if (out.isPresent()) {
            leftOut.add(new LeftOut(path, out.get()));
        } else if (found.isDirectory()) {
            items.add(new ArchiveItem.Directory(path, mode(found), found.lastModifiedTime()));
            enter(path.text());
        } else if (found.isRegularFile()) {
            items.add(new ArchiveItem.File(path, mode(found), found.lastModifiedTime(), entry, found.size(), ""));
        } else if (found.isSymbolicLink()) {
            link(path, entry);
        } else {
            leftOut.add(new LeftOut(path, LeftOut.Reason.SPECIAL));
        }
    }

    private void link(TreePath path, Path entry) {
        try {
            Path target = Files.readSymbolicLink(entry);
            if (InwardLink.staysInside(path, target.toString())) {
                items.add(new ArchiveItem.Link(path, target.toString()));
            } else {
                leftOut.add(new LeftOut(path, LeftOut.Reason.OUTWARD_LINK));
            }
        } catch (IOException e) {
            throw DiskFailures.of("read the link", entry, e);
        }
    }

    /** Directories that are there only on the way to something that stayed out do not go in either. */
    private List<ArchiveItem> pruned() {
        return rules.keepsEmptyDirectories()
                ? List.copyOf(items)
                : items.stream().filter(item -> !isEmptyDirectory(item)).toList();
    }

    private boolean isEmptyDirectory(ArchiveItem item) {
        return item instanceof ArchiveItem.Directory
                && items.stream()
                        .noneMatch(other -> !(other instanceof ArchiveItem.Directory)
                                && other.path().isWithin(item.path()));
    }

    private static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw DiskFailures.of("list", directory, e);
        }
    }

    private static BasicFileAttributes attributes(Path entry) {
        try {
            return Files.getFileStore(entry).supportsFileAttributeView("posix")
                    ? Files.readAttributes(entry, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    : Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw DiskFailures.of("look at", entry, e);
        }
    }

    private static int mode(BasicFileAttributes found) {
        if (!(found instanceof PosixFileAttributes posix)) {
            return found.isDirectory() ? DIRECTORY_MODE : FILE_MODE;
        }
        Set<PosixFilePermission> permissions = posix.permissions();
        int mode = 0;
        for (int bit = 0; bit < BITS.size(); bit++) {
            mode |= permissions.contains(BITS.get(bit)) ? 1 << bit : 0;
        }
        return mode;
    }
}
