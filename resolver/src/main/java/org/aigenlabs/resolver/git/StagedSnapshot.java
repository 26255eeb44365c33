package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.source.Snapshot;
import org.eclipse.jgit.lib.ObjectId;

/** A snapshot in its staging directory. */
final class StagedSnapshot implements FetchedSnapshot {
    private final Snapshot snapshot;
    private final Workplace workplace;
    private final RepositoryBlobs blobs;
    private boolean kept;

    StagedSnapshot(Snapshot snapshot, Workplace workplace, RepositoryBlobs blobs) {
        this.snapshot = snapshot;
        this.workplace = workplace;
        this.blobs = blobs;
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void keep() {
        if (kept) {
            return;
        }
        Path store = workplace.store();
        String refName = workplace.refPrefix() + snapshot.commit().hex();
        new StoreKeeper(store)
                .keep(
                        workplace.repositoryDirectory(),
                        refName,
                        ObjectId.fromString(snapshot.commit().hex()));
        try {
            blobs.moveTo(StagingRepository.openStore(store));
            kept = true;
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot read the store `" + store + "`", e);
        }
    }

    @Override
    public void close() {
        blobs.close();
        workplace.close();
    }
}
