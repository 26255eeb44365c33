package org.aigenlabs.resolver.git;

import java.io.IOException;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.tree.Blobs;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads blobs from the staging repository, and once that has been kept, from the store; safe for several threads. */
final class RepositoryBlobs implements Blobs, AutoCloseable {
    private Repository repository;
    private boolean closed;

    RepositoryBlobs(Repository repository) {
        this.repository = repository;
    }

    /** From now on reads from {@code other}, which this then closes, as it closes the one before. */
    synchronized void moveTo(Repository other) {
        repository.close();
        repository = other;
    }

    @Override
    public byte[] read(GitId blob) {
        try (ObjectReader objects = reader()) {
            return objects.open(ObjectId.fromString(blob.hex()), Constants.OBJ_BLOB)
                    .getCachedBytes(Integer.MAX_VALUE);
        } catch (MissingObjectException e) {
            throw new InvalidFailure("cannot read the file with the id `" + blob + "`: the repository lacks it", e);
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot read the file with the id `" + blob + "`: it is damaged", e);
        }
    }

    private synchronized ObjectReader reader() {
        if (closed) {
            throw new IllegalStateException("the snapshot is closed");
        }
        return repository.newObjectReader();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            repository.close();
        }
    }
}
