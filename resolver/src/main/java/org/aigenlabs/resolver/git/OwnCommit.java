package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A commit in a repository of the user's own.
 *
 * @param raw its bytes
 * @param authorizations the file of authorizations in its tree; empty if there is none, or it is too large
 * @param origin the address of the remote {@code origin} as it is set, which may hold credentials; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OwnCommit(GitId id, byte[] raw, byte[] authorizations, String origin) {
    private static final int LARGEST_AUTHORIZATIONS = 8 * 1024 * 1024;

    /**
     * Reads the commit that {@code revision} names in the repository around {@code directory}.
     *
     * @throws UsageFailure if there is no such repository or commit
     */
    public static OwnCommit read(Path directory, String revision) {
        GitRuntime.install();
        FileRepositoryBuilder around = new FileRepositoryBuilder().findGitDir(directory.toFile());
        if (around.getGitDir() == null) {
            throw new UsageFailure(
                    "cannot read `" + directory + "`: it is not in a git repository, expected one of your own",
                    "give the directory of the repository that you publish");
        }
        try (Repository repository = around.build();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId found = repository.resolve(revision + "^{commit}");
            if (found == null) {
                throw new UsageFailure("cannot read `" + directory + "`: there is no commit `" + revision + "`");
            }
            RevCommit commit = walk.parseCommit(found);
            String origin = repository.getConfig().getString("remote", "origin", "url");
            return new OwnCommit(
                    new GitId(commit.name()),
                    walk.getObjectReader().open(commit).getBytes(),
                    authorizations(repository, commit),
                    origin == null ? "" : origin);
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot read the repository of `" + directory + "`", e, "`git fsck` says what is wrong with it");
        }
    }

    private static byte[] authorizations(Repository repository, RevCommit commit) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, SourceHistory.AUTHORIZATIONS, commit.getTree())) {
            if (walk == null || !FileMode.REGULAR_FILE.equals(walk.getFileMode(0))) {
                return new byte[0];
            }
            ObjectLoader file = repository.open(walk.getObjectId(0));
            return file.getSize() > LARGEST_AUTHORIZATIONS ? new byte[0] : file.getBytes();
        }
    }
}
