package org.aigenlabs.resolver;

/** Fetches one commit of a source and reads it: the resolver's whole service, as one call. */
public interface SnapshotFetcher {
    /**
     * Fetches what {@code request} names into a staging directory, checks every object, path and limit, and reads the
     * manifest. Nothing outside the staging directory is touched until {@link FetchedSnapshot#keep()}; whatever goes
     * wrong, the staging directory is gone when this throws.
     *
     * @throws org.aigenlabs.schema.failure.UsageFailure for a source that can never work
     * @throws org.aigenlabs.schema.failure.SourceFailure if it cannot be reached or lacks what was asked for
     * @throws org.aigenlabs.schema.failure.InvalidFailure if an object, a path or the manifest breaks a rule
     */
    FetchedSnapshot fetch(FetchRequest request, FetchProgress progress);
}
