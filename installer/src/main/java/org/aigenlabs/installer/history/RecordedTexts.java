package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** The files of all generations of a profile: each text once, where it came first. */
public final class RecordedTexts {
    private static final String OWN = ".aigenlabs/";
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Path store;
    private final Disk disk;

    /** @param store the bare repository, absolute */
    public RecordedTexts(Path store, Disk disk) {
        this.store = store;
        this.disk = disk;
    }

    /** Whoever looks at the texts. */
    @FunctionalInterface
    public interface Reader {
        /** Is shown a file as {@code generation} recorded it first. */
        void read(int generation, TreePath path, byte[] bytes);
    }

    /** Shows all of them but the package manager's own files, in the order in which they came. */
    public void each(String profileId, Reader reader) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return;
        }
        try (Repository repository = StoreRepository.open(store);
                RevWalk walk = new RevWalk(repository)) {
            Set<ObjectId> seen = new HashSet<>();
            @Nullable ObjectId before = null;
            for (Ref ref : refs(repository, profileId)) {
                ObjectId tree = walk.parseCommit(ref.getObjectId()).getTree();
                int number = name(ref).number();
                changed(repository, before, tree, (path, blob) -> {
                    if (seen.add(blob) && !path.startsWith(OWN)) {
                        reader.read(
                                number,
                                new TreePath(path),
                                repository.open(blob, Constants.OBJ_BLOB).getCachedBytes(LARGEST));
                    }
                });
                before = tree;
            }
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    @FunctionalInterface
    private interface Blobs {
        void take(String path, ObjectId blob) throws IOException;
    }

    private static void changed(Repository repository, @Nullable ObjectId before, ObjectId tree, Blobs blobs)
            throws IOException {
        try (TreeWalk trees = new TreeWalk(repository)) {
            if (before == null) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(before);
            }
            trees.addTree(tree);
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            while (trees.next()) {
                if ((trees.getRawMode(1) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    blobs.take(trees.getPathString(), trees.getObjectId(1));
                }
            }
        }
    }

    private static List<Ref> refs(Repository repository, String profileId) throws IOException {
        return repository.getRefDatabase().getRefsByPrefix(GenerationName.refsOf(profileId)).stream()
                .filter(ref -> GenerationName.ofRef(ref.getName()).isPresent())
                .sorted(Comparator.comparing(RecordedTexts::name))
                .toList();
    }

    private static GenerationName name(Ref ref) {
        return GenerationName.ofRef(ref.getName()).orElseThrow();
    }
}
