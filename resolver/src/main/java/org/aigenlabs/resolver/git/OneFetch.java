package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.select.SelectionHints;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.tree.TreeLimits;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;

/** One request on its way to a snapshot, in a staging directory that is gone whatever goes wrong. */
final class OneFetch {
    private final FetchRequest request;
    private final FetchProgress progress;
    private final FetchMeter meter;

    OneFetch(FetchRequest request, FetchProgress progress, FetchLimits limits) {
        this.request = request;
        this.progress = progress;
        this.meter = new FetchMeter(limits, System::nanoTime);
    }

    /** Opens a transport to the source for a repository. */
    @FunctionalInterface
    interface TransportOpener {
        /**
         * Opens one for {@code local}.
         *
         * @param scratch a directory in the staging directory that does not exist yet
         */
        Transport open(Repository local, Path scratch, FetchMeter meter) throws IOException;
    }

    /** Puts a commit into a staging repository without asking anybody. */
    @FunctionalInterface
    interface CommitWriter {
        ChosenCommit write(Workplace workplace) throws IOException;
    }

    /** Asks a repository for the commit that is wanted. */
    FetchedSnapshot ask(String url, String path, TransportOpener opener) {
        return chosen(url, path, new RemoteChoice(new Conversation(url, meter, progress, opener)));
    }

    /** Asks a repository on this machine for the commit that is wanted. */
    FetchedSnapshot askHere(String url, String path, LocalPlace.Repository place, TransportOpener opener) {
        return chosen(url, path, new LocalChoice(new Conversation(url, meter, progress, opener), place));
    }

    /** Takes the commit that is wanted out of a file, which knows no more than what is in it. */
    FetchedSnapshot unpack(String url, String path, TransportOpener opener) {
        return chosen(url, path, new UnpackedChoice(new Conversation(url, meter, progress, opener)));
    }

    /** Asks nobody: takes what the store kept of a repository. */
    FetchedSnapshot recall(String url, String path) {
        return chosen(url, path, new KeptChoice(url));
    }

    /** How the commit that a question means gets into a staging repository, and its history after it. */
    interface Choice {
        ChosenCommit make(Workplace workplace, RefFetch fetch, RefFetch.Question question) throws IOException;

        Provenance.History history(Workplace workplace, ChosenCommit chosen);

        Provenance.Descent descent(Workplace workplace, ChosenCommit chosen);
    }

    private FetchedSnapshot chosen(String url, String path, Choice choice) {
        Wanted wanted = request.address().wanted();
        return staged(url, workplace -> {
            LimitedChecker checker = new LimitedChecker();
            RefFetch fetch = new RefFetch(workplace, meter, progress, checker);
            RefFetch.Question question =
                    new RefFetch.Question(url, wanted, SelectionHints.of(url, path, request.preReleases()));
            ChosenCommit chosen = choice.make(workplace, fetch, question);
            String inTree = path.isEmpty() ? chosen.path() : path;
            Source source = new Source(url, inTree, refText(wanted, chosen.path()));
            RepositoryBlobs blobs = new RepositoryBlobs(workplace.repository());
            Snapshot snapshot = new SnapshotReader(workplace.repository(), blobs, source, inTree, tree())
                    .read(chosen, checker.badTrees());
            KeptRefs kept = new KeptRefs(workplace.store(), url);
            return new StagedSnapshot(
                    snapshot,
                    ReleaseReader.read(workplace.repository(), chosen),
                    workplace,
                    blobs,
                    new Provenance(
                            choice.history(workplace, chosen),
                            choice.descent(workplace, chosen),
                            () -> kept.note(chosen, wanted)));
        });
    }

    private TreeLimits tree() {
        return meter.limits().tree();
    }

    /** Takes the commit that {@code writer} makes of the distribution at {@code path}, and of nothing else. */
    FetchedSnapshot take(String url, String path, CommitWriter writer) {
        return staged(url, workplace -> {
            ChosenCommit chosen = writer.write(workplace);
            RepositoryBlobs blobs = new RepositoryBlobs(workplace.repository());
            Snapshot snapshot = new SnapshotReader(workplace.repository(), blobs, new Source(url, path, ""), "", tree())
                    .read(chosen, Map.of());
            return new StagedSnapshot(
                    snapshot, ReleaseReader.read(workplace.repository(), chosen), workplace, blobs, Provenance.NONE);
        });
    }

    /** What is done in a staging directory. */
    @FunctionalInterface
    private interface Work {
        FetchedSnapshot in(Workplace workplace) throws IOException;
    }

    /** Whatever is thrown, the staging directory is gone; what is neither the source nor the machine stays a bug. */
    private FetchedSnapshot staged(String url, Work work) {
        Workplace workplace;
        try {
            workplace = Workplace.create(request, url, meter.limits());
        } catch (IOException e) {
            throw Conversation.why(url, meter, progress, e);
        }
        try {
            return work.in(workplace);
        } catch (IOException | StackOverflowError | OutOfMemoryError e) {
            workplace.close();
            throw Conversation.why(url, meter, progress, e);
        } catch (RuntimeException | Error e) {
            workplace.close();
            throw e;
        }
    }

    /** The ref as asked for; in a web URL it is what stands before the path. */
    private static String refText(Wanted wanted, String restOfWebPath) {
        return switch (wanted) {
            case Wanted.Head _ -> "";
            case Wanted.Named(String text) -> text;
            case Wanted.WebPath(List<String> segments) -> {
                String all = String.join("/", segments);
                yield restOfWebPath.isEmpty()
                        ? all
                        : all.substring(0, Math.max(0, all.length() - restOfWebPath.length() - 1));
            }
        };
    }
}
