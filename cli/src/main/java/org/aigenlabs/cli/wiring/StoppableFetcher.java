package org.aigenlabs.cli.wiring;

import java.util.function.Predicate;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.SignedRelease;
import org.aigenlabs.resolver.SnapshotFetcher;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.git.StaleFetches;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.GitId;

/** A fetcher whose staging directories go away however the command ends: Ctrl-C while a question waits, or a crash before. */
final class StoppableFetcher implements SnapshotFetcher {
    private final SnapshotFetcher fetcher;
    private final Interrupt interrupt;

    StoppableFetcher(SnapshotFetcher fetcher, Interrupt interrupt) {
        this.fetcher = fetcher;
        this.interrupt = interrupt;
    }

    @Override
    public FetchedSnapshot fetch(FetchRequest request, FetchProgress progress) {
        StaleFetches.sweep(request.staging());
        FetchedSnapshot fetched = fetcher.fetch(request, progress);
        Runnable cleanUp = fetched::close;
        interrupt.onStop(cleanUp);
        return new FetchedSnapshot() {
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
                interrupt.settled(cleanUp);
                fetched.close();
            }
        };
    }
}
