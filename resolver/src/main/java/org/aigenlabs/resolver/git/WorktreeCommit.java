package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.aigenlabs.schema.tree.TreeLimits;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/** A commit of files as they lie in a directory; the same files always give the same commit. */
final class WorktreeCommit {
    private static final PersonIdent NOBODY =
            new PersonIdent("aigenlabs", "aigenlabs@localhost", Instant.EPOCH, ZoneOffset.UTC);

    private WorktreeCommit() {}

    /**
     * Writes it into the staging repository, as one pack.
     *
     * @param url of the directory, for messages
     */
    static ChosenCommit write(StagingRepository repository, Path directory, IgnoreRules ignored, String url)
            throws IOException {
        TreeProblems problems = new TreeProblems();
        try (ObjectInserter objects = repository.getObjectDatabase().newPackInserter()) {
            ObjectId tree = new WorktreeReader(objects, TreeLimits.DEFAULT, problems).read(directory, ignored);
            problems.refuse("`" + url + "`");
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setAuthor(NOBODY);
            commit.setCommitter(NOBODY);
            commit.setMessage("Files of a directory\n");
            ObjectId id = objects.insert(commit);
            objects.flush();
            return new ChosenCommit(ObjectId.zeroId(), "", id, tree, "", List.of());
        }
    }
}
