package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.SignedRelease;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.ObjectId;

/** A snapshot in its staging directory. */
final class StagedSnapshot implements FetchedSnapshot {
    private final Snapshot snapshot;
    private final SignedRelease release;
    private final Workplace workplace;
    private final RepositoryBlobs blobs;
    private final Provenance provenance;
    private boolean kept;

    StagedSnapshot(
            Snapshot snapshot,
            SignedRelease release,
            Workplace workplace,
            RepositoryBlobs blobs,
            Provenance provenance) {
        this.snapshot = snapshot;
        this.release = release;
        this.workplace = workplace;
        this.blobs = blobs;
        this.provenance = provenance;
    }

    @Override
    public SourceHistory history(Predicate<String> releases) {
        return provenance.history().of(releases);
    }

    @Override
    public Lineage lineage(GitId before) {
        return provenance.descent().from(ObjectId.fromString(before.hex()));
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public SignedRelease release() {
        return release;
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
            provenance.note().write();
            blobs.moveTo(StagingRepository.openStore(store));
            kept = true;
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot use the store `" + store + "`", e);
        }
    }

    @Override
    public void close() {
        blobs.close();
        workplace.close();
    }
}
