package org.aigenlabs.installer.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads a recorded generation back. */
final class GenerationReader {
    private static final String OWN = ".aigenlabs/";

    private final Repository store;

    GenerationReader(Repository store) {
        this.store = store;
    }

    Generation read(GenerationName name, ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(store)) {
            RevCommit commit = walk.parseCommit(id);
            List<GitId> parents = Arrays.stream(commit.getParents())
                    .map(parent -> new GitId(parent.name()))
                    .toList();
            SortedMap<TreePath, LockedFile> all = files(commit);
            SortedMap<TreePath, LockedFile> own = new TreeMap<>(all);
            own.keySet().removeIf(path -> !path.text().startsWith(OWN) && !ProtectedNames.isProtected(path));
            all.keySet().removeAll(own.keySet());
            return new Generation(
                    name,
                    new GitId(commit.name()),
                    parents,
                    GenerationMessage.parse(commit.getFullMessage()),
                    commit.getCommitterIdent().getWhenAsInstant(),
                    all,
                    own);
        }
    }

    private SortedMap<TreePath, LockedFile> files(RevCommit commit) throws IOException {
        SortedMap<TreePath, LockedFile> files = new TreeMap<>();
        try (TreeWalk tree = new TreeWalk(store)) {
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                FileMode mode = (tree.getRawMode(0) & 0111) == 0 ? FileMode.REGULAR : FileMode.EXECUTABLE;
                GitId blob = new GitId(tree.getObjectId(0).name());
                files.put(new TreePath(tree.getPathString()), new LockedFile(blob, mode));
            }
        }
        return files;
    }
}
