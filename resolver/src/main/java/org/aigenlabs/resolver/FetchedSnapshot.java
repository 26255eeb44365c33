package org.aigenlabs.resolver;

import java.util.function.Predicate;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.GitId;

/** A snapshot whose objects still lie in a staging directory of their own, which {@link #close()} removes. */
public interface FetchedSnapshot extends AutoCloseable {
    /** What was fetched; its blobs can be read until this is closed, and after {@link #keep()} from the store. */
    Snapshot snapshot();

    /** The raw objects that can carry signatures. */
    SignedRelease release();

    /**
     * Fetches who was authorised in the history of the commit, as far as it is not in the cache.
     *
     * @param releases which tags are wanted, by what follows {@code refs/tags/}
     * @throws org.aigenlabs.schema.failure.SourceFailure if it cannot be had
     */
    SourceHistory history(Predicate<String> releases);

    /**
     * How the commit relates to {@code before}. Asks the source only where what came with the commit does not tell; that
     * it cannot be told is never a failure.
     */
    Lineage lineage(GitId before);

    /**
     * Moves the objects into the store durably and points {@code refs/sources/<source id>/<commit>} at the commit. Can
     * be called twice; a crash in between leaves at most objects that nothing names.
     */
    void keep();

    /** Removes the staging directory, and the directories made for it that are empty again. */
    @Override
    void close();
}
