package org.aigenlabs.cli.operation;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.SignedRelease;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.GitId;

/** What one fetch gave to several profiles, for one of them: it goes away when the last of them has closed it. */
final class SharedSnapshot implements FetchedSnapshot {
    private final FetchedSnapshot fetched;
    private final AtomicInteger open;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param open how many have not closed it yet */
    SharedSnapshot(FetchedSnapshot fetched, AtomicInteger open) {
        this.fetched = fetched;
        this.open = open;
    }

    @Override
    public Snapshot snapshot() {
        return fetched.snapshot();
    }

    @Override
    public SignedRelease release() {
        return fetched.release();
    }

    @Override
    public SourceHistory history(Predicate<String> releases) {
        return fetched.history(releases);
    }

    @Override
    public Lineage lineage(GitId before) {
        return fetched.lineage(before);
    }

    @Override
    public void keep() {
        fetched.keep();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && open.decrementAndGet() == 0) {
            fetched.close();
        }
    }
}
