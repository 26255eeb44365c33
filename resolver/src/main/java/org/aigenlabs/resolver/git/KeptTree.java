package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.aigenlabs.schema.failure.StoreDamage;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a distribution at one commit as the store keeps them: nobody is asked for anything. */
public final class KeptTree implements AutoCloseable {
    private final SourceTree tree;
    private final RepositoryBlobs blobs;

    private KeptTree(SourceTree tree, RepositoryBlobs blobs) {
        this.tree = tree;
        this.blobs = blobs;
    }

    /**
     * That of the distribution in the directory {@code path} of {@code commit}; none if the store has no such commit.
     *
     * @param store the bare repository; need not exist
     */
    @SuppressWarnings("UnusedException") // a store that lacks an object of the commit does not have it
    public static Optional<KeptTree> find(Path store, GitId commit, String path, FetchLimits limits) {
        GitRuntime.install();
        if (!Files.isDirectory(store.resolve("objects"))) {
            return Optional.empty();
        }
        try {
            Repository repository = StagingRepository.openStore(store);
            try (ObjectReader objects = repository.newObjectReader()) {
                return Optional.of(read(repository, objects, new Asked(commit, path, limits)));
            } catch (MissingObjectException e) {
                repository.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            throw StoreDamage.damaged("read", store.toString(), e);
        }
    }

    /** What is looked for. */
    private record Asked(GitId commit, String path, FetchLimits limits) {}

    private static KeptTree read(Repository repository, ObjectReader objects, Asked asked) throws IOException {
        String what = "`" + asked.commit().abbreviated() + "`";
        ObjectId top = new CommitReader(objects, asked.limits(), what)
                .read(ObjectId.fromString(asked.commit().hex()), "")
                .tree();
        if (!asked.path().isEmpty()) {
            try (TreeWalk found = TreeWalk.forPath(objects, asked.path(), top)) {
                if (found == null || !FileMode.TREE.equals(found.getRawMode(0))) {
                    throw new MissingObjectException(top, asked.path());
                }
                top = found.getObjectId(0);
            }
        }
        TreeProblems problems = new TreeProblems();
        SortedMap<TreePath, TreeFile> files =
                new TreeReader(objects, asked.limits().tree(), problems).read(top, Map.of());
        problems.refuse(what);
        RepositoryBlobs blobs = new RepositoryBlobs(repository);
        return new KeptTree(new SourceTree(Advertisements.gitId(top), files, blobs), blobs);
    }

    /** The files; their bytes can be read until this is closed. */
    public SourceTree tree() {
        return tree;
    }

    @Override
    public void close() {
        blobs.close();
    }
}
