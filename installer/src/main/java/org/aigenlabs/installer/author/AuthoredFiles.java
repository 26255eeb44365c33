package org.aigenlabs.installer.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.ownership.Owner;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.installer.scan.CredentialNames;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.tree.TreeLimits;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/** Reads the files of a profile that its author would publish: what the manifest owns, and what goes with a repository. */
public final class AuthoredFiles {
    private static final GitId NO_TREE = new GitId("0".repeat(40));

    /** What programs and editors leave behind. */
    private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "__pycache__", "node_modules", ".git");

    private static final List<String> LITTER_ENDS = List.of(".pyc", ".swp", "~", ".aigenlabs-new", ".bak");

    private final Disk disk;
    private final Path profile;
    private final Ownership ownership;
    private final SortedMap<TreePath, TreeFile> files = new TreeMap<>();
    private final Map<GitId, byte[]> blobs = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private AuthoredFiles(Disk disk, Path profile, Ownership ownership) {
        this.disk = disk;
        this.profile = profile;
        this.ownership = ownership;
    }

    /**
     * What was found.
     *
     * @param tree of no repository: its id means nothing
     * @param leftOut what the manifest owns and is left out all the same, and why: a clause each
     */
    public record Found(SourceTree tree, List<String> leftOut) {
        /** Copies the list. */
        public Found {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Reads those of the profile in the directory {@code profile}. */
    public static Found read(Disk disk, Path profile, Ownership ownership) {
        AuthoredFiles reading = new AuthoredFiles(disk, profile, ownership);
        reading.enter("");
        Map<GitId, byte[]> blobs = Map.copyOf(reading.blobs);
        return new Found(
                new SourceTree(NO_TREE, reading.files, id -> blobs.getOrDefault(id, new byte[0])), reading.leftOut);
    }

    /** Whether {@code path} goes with a repository and is installed nowhere: README, licence, what a host reads. */
    public static boolean isCompanion(TreePath path) {
        return Companions.isOne(path);
    }

    private void enter(String directory) {
        for (Path entry : disk.list(profile.resolve(directory))) {
            String name = String.valueOf(entry.getFileName());
            TreePath path = new TreePath(directory.isEmpty() ? name : directory + "/" + name);
            if (!ProtectedNames.isProtected(path) && !isLitter(path)) {
                take(path, disk.type(entry));
            }
        }
    }

    /** Whether {@code path} is what programs and editors leave behind. */
    static boolean isLitter(TreePath path) {
        String name = TreePath.fold(path.name());
        return LITTER.contains(name) || LITTER_ENDS.stream().anyMatch(name::endsWith);
    }

    private void take(TreePath path, EntryType type) {
        boolean taken = ownership.ownerOf(path) == Owner.DISTRIBUTION || Companions.isOne(path);
        switch (type) {
            case DIRECTORY -> {
                if (CredentialNames.isOne(path) && !Companions.leadsToOne(path)) {
                    note(taken, path, "a directory of that name holds credentials");
                } else {
                    enter(path.text());
                }
            }
            case FILE -> {
                if (taken && CredentialNames.isOne(path)) {
                    note(true, path, "a file of that name holds credentials");
                } else if (taken) {
                    read(path);
                }
            }
            case LINK -> note(taken, path, "a symbolic link is installed nowhere");
            case OTHER -> note(taken, path, "it is neither file nor directory");
            case ABSENT -> {
                // gone since it was listed
            }
        }
    }

    private void note(boolean owned, TreePath path, String why) {
        if (owned) {
            leftOut.add("`" + path + "`: " + why);
        }
    }

    private void read(TreePath path) {
        Path file = profile.resolve(path.text());
        byte[] bytes = disk.read(file, Math.toIntExact(TreeLimits.DEFAULT.blobBytes()));
        GitId id = BlobId.of(bytes);
        blobs.put(id, bytes);
        Mode mode = disk.mode(file);
        boolean runs = mode == Mode.EXECUTABLE || mode == Mode.PRIVATE_EXECUTABLE;
        files.put(path, new TreeFile(path, runs ? FileMode.EXECUTABLE : FileMode.REGULAR, id, bytes.length));
    }
}
