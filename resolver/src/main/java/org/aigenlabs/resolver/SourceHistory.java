package org.aigenlabs.resolver;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.value.GitId;

/** The history behind a fetched commit: commits, tags, and files of authorizations, no other blob. */
public interface SourceHistory extends AutoCloseable {
    /** Where, in the tree of a commit, an author says whose signatures count from then on. */
    String AUTHORIZATIONS = ".aigenlabs/authorizations";

    /** A commit; empty if the source did not give it, because its own history is cut off. */
    Optional<HistoryCommit> find(GitId commit);

    /** The blob id of the authorizations in the tree of {@code commit}; empty if there is no such file. */
    Optional<GitId> authorizations(GitId commit);

    /** The bytes of a blob that {@link #authorizations} named. */
    byte[] read(GitId blob);

    /** The tag objects that were asked for, in the order of their names. */
    List<HistoryTag> tags();

    @Override
    void close();
}
