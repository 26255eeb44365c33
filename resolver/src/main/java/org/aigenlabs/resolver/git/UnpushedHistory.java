package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.aigenlabs.resolver.PastFile;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The history that a push of a directory's repository would carry: the commits of {@code HEAD} that no remote branch
 * known there has, with every file and message in them. Each content is told once, at the newest commit that has it.
 */
public final class UnpushedHistory {
    private static final int MOST_COMMITS = 10_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final int LARGEST_FILE = 8 << 20;
    private static final int DIGITS = 7;

    private final Consumer<PastFile> taker;
    private final String below;
    private final Set<ObjectId> seen = new HashSet<>();
    private long bytes;

    private UnpushedHistory(Consumer<PastFile> taker, String path) {
        this.taker = taker;
        this.below = path.isEmpty() ? "" : path + "/";
    }

    /**
     * Gives all of it to {@code taker}, newest first; nothing if {@code directory} is in no repository.
     *
     * @param staging where a scratch directory may be made
     * @return whether that was all: what is far too much is not read to its end
     * @throws SourceFailure if the repository cannot be read
     */
    public static boolean read(Path directory, Path staging, Consumer<PastFile> taker) {
        GitRuntime.install();
        try {
            return switch (LocalPlaces.find(directory)) {
                case LocalPlace.Plain _ -> true;
                case LocalPlace.Repository place -> new UnpushedHistory(taker, place.path()).walk(place, staging);
            };
        } catch (IOException e) {
            throw new SourceFailure("cannot read the history of `" + directory + "`: git says " + e.getMessage(), e);
        }
    }

    private boolean walk(LocalPlace.Repository place, Path staging) throws IOException {
        try (Staging scratch = Staging.create(staging);
                Repository view =
                        RepositoryView.create(place, scratch.directory().resolve("view.git"));
                RevWalk commits = new RevWalk(view)) {
            @Nullable ObjectId head = view.resolve("HEAD^{commit}");
            if (head == null) {
                return true;
            }
            commits.markStart(commits.parseCommit(head));
            for (Ref known : view.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES)) {
                @Nullable ObjectId id = known.getObjectId();
                if (id != null) {
                    commits.markUninteresting(commits.parseCommit(id));
                }
            }
            int count = 0;
            for (RevCommit commit : commits) {
                if (count++ >= MOST_COMMITS || bytes > MOST_BYTES) {
                    return false;
                }
                take(commit, commits.getObjectReader());
            }
            return true;
        }
    }

    private void take(RevCommit commit, ObjectReader objects) throws IOException {
        String name = commit.abbreviate(DIGITS).name();
        taker.accept(PastFile.message(name, commit.getFullMessage()));
        try (TreeWalk files = new TreeWalk(objects)) {
            files.addTree(commit.getTree());
            while (files.next()) {
                if (seen.add(files.getObjectId(0))) {
                    enter(files, name, objects);
                }
            }
        }
    }

    private void enter(TreeWalk files, String commit, ObjectReader objects) throws IOException {
        FileMode mode = files.getFileMode(0);
        if (files.isSubtree()) {
            files.enterSubtree();
        } else if (mode.getObjectType() == Constants.OBJ_BLOB) {
            ObjectLoader blob = objects.open(files.getObjectId(0), Constants.OBJ_BLOB);
            bytes += blob.getSize();
            String path = files.getPathString();
            boolean inside = path.startsWith(below);
            taker.accept(new PastFile(
                    commit,
                    inside ? path.substring(below.length()) : path,
                    blob.getSize() > LARGEST_FILE ? new byte[0] : blob.getCachedBytes(LARGEST_FILE)));
        }
    }
}
