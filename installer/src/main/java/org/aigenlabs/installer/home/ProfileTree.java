package org.aigenlabs.installer.home;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/** Files that lie in a profile, as a tree in memory: for whoever reads trees. */
final class ProfileTree {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final GitId NO_TREE = new GitId("0".repeat(40));

    private ProfileTree() {}

    /** The files at {@code paths}; what is missing, a link or unreadable is left out. */
    static SourceTree read(ProfileFiles files, Set<TreePath> paths) {
        SortedMap<TreePath, TreeFile> found = new TreeMap<>();
        Map<GitId, byte[]> blobs = new HashMap<>();
        for (TreePath path : paths) {
            if (files.read(path.text(), LARGEST) instanceof ProfileFile.Content(byte[] bytes)) {
                GitId id = BlobId.of(bytes);
                blobs.put(id, bytes);
                found.put(path, new TreeFile(path, FileMode.REGULAR, id, bytes.length));
            }
        }
        return new SourceTree(NO_TREE, found, id -> blobs.getOrDefault(id, new byte[0]));
    }
}
