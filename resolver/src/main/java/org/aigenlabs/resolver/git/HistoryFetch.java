package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.source.SourceId;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the history behind a commit into the cache: commits, trees and files of authorizations. A server that cannot leave the other files out sends them, too.
 */
final class HistoryFetch {
    private static final String WANTED = "refs/aigenlabs/wanted";
    /** Begins the names of refs whose whole history is in the cache. */
    static final String KEPT = "refs/history/";

    /** A source with more tags of releases than this is asked for the last ones only. */
    private static final int MOST_TAGS = 2_000;

    private final Conversation conversation;
    private final ObjectId commit;
    private final Workplace workplace;
    private final FetchLimits limits;
    private final FetchProgress progress;
    private int conversations;

    /** Fetches what is behind {@code commit}, which {@code conversation} gave. */
    HistoryFetch(Conversation conversation, ObjectId commit, Workplace workplace) {
        this.conversation = conversation;
        this.commit = commit;
        this.workplace = workplace;
        this.limits = conversation.meter().limits();
        this.progress = conversation.progress();
    }

    /** The history; tags of those names that {@code releases} takes. What is in the cache and damaged is thrown away. */
    SourceHistory of(Predicate<String> releases) {
        Path directory =
                workplace.histories().resolve(SourceId.of(conversation.url()).text() + ".git");
        try {
            try {
                return open(directory, releases);
            } catch (MissingObjectException e) {
                progress.begin("reading history anew", 0);
                Directories.delete(directory);
                return open(directory, releases);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Failure failure(IOException e) {
        return progress.isCancelled()
                ? new EnvironmentFailure("cannot fetch `" + conversation.url() + "`: interrupted", e)
                : new FetchFailures(conversation.url()).of(e);
    }

    private SourceHistory open(Path directory, Predicate<String> releases) throws IOException {
        StagingRepository repository = StagingRepository.history(directory, limits);
        try {
            return read(repository, releases);
        } catch (IOException | RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    private GitHistory read(StagingRepository repository, Predicate<String> releases) throws IOException {
        Received received = receive(repository, FilterSpec.fromFilterLine("blob:none"), releases);
        GitHistory history = new GitHistory(repository, received.tags());
        List<ObjectId> files = history.missingAuthorizations(received.wanted());
        if (!files.isEmpty()) {
            talk(repository, FilterSpec.NO_FILTER, connection -> {
                transfer(connection, files);
                return true;
            });
        }
        // last, so that what a ref names is whole; a source whose own history is cut off is asked again the next time
        if (history.isWhole(received.wanted())) {
            for (ObjectId id : received.wanted()) {
                keep(repository, id);
            }
        }
        return history;
    }

    /**
     * What was received.
     *
     * @param tags tag objects by the names of their refs
     * @param wanted what was not in the cache before
     */
    private record Received(Map<String, ObjectId> tags, List<ObjectId> wanted) {}

    private Received receive(StagingRepository repository, FilterSpec filter, Predicate<String> releases)
            throws IOException {
        try {
            return receiveBy(repository, filter, releases);
        } catch (TransportException e) {
            if (progress.isCancelled()) {
                throw e;
            }
            // the server may not be able to leave anything out
            progress.begin("receiving the whole history", 0);
            return receiveBy(repository, FilterSpec.NO_FILTER, releases);
        }
    }

    private Received receiveBy(StagingRepository repository, FilterSpec filter, Predicate<String> releases)
            throws IOException {
        return talk(repository, filter, connection -> {
            Map<String, ObjectId> tags = tags(connection, releases);
            List<ObjectId> wanted = new ArrayList<>();
            for (ObjectId id : tags.values()) {
                if (!isKept(repository, id)) {
                    wanted.add(id);
                }
            }
            if (!isKept(repository, commit)) {
                wanted.add(commit);
            }
            if (!wanted.isEmpty()) {
                transfer(connection, wanted);
            }
            return new Received(tags, wanted);
        });
    }

    private static Map<String, ObjectId> tags(FetchConnection connection, Predicate<String> releases) {
        Map<String, ObjectId> tags = new TreeMap<>();
        for (Ref ref : connection.getRefs()) {
            @Nullable ObjectId id = ref.getObjectId();
            boolean annotated = ref.getPeeledObjectId() != null;
            String name = ref.getName();
            if (annotated
                    && id != null
                    && tags.size() < MOST_TAGS
                    && name.startsWith(Constants.R_TAGS)
                    && releases.test(name.substring(Constants.R_TAGS.length()))) {
                tags.put(name, id);
            }
        }
        return tags;
    }

    private static boolean isKept(StagingRepository repository, ObjectId id) throws IOException {
        return repository.exactRef(KEPT + id.name()) != null
                && repository.getObjectDatabase().has(id);
    }

    private static void keep(StagingRepository repository, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(KEPT + id.name());
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        update.disableRefLog();
        update.update();
    }

    /** What is said on one connection. */
    @FunctionalInterface
    private interface Words<T> {
        T say(FetchConnection connection) throws IOException;
    }

    private <T> T talk(StagingRepository repository, FilterSpec filter, Words<T> words) throws IOException {
        Conversation once = conversation.within(limits);
        return once.hold(repository, workplace.directory("history-" + conversations++ + ".git"), transport -> {
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setCheckFetchedObjects(true);
            transport.setObjectChecker(new LimitedChecker());
            transport.setFilterSpec(filter);
            transport.setFetchThin(false);
            transport.setTimeout(Math.toIntExact(limits.patience().toSeconds()));
            try (FetchConnection connection = transport.openFetch(List.of(), Advertisements.everyNamed())) {
                once.meter().beginObjects();
                return words.say(connection);
            }
        });
    }

    private void transfer(FetchConnection connection, Collection<ObjectId> wanted) throws TransportException {
        List<Ref> refs = new ArrayList<>();
        for (ObjectId id : wanted) {
            refs.add(new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, WANTED + "/" + id.name(), id));
        }
        connection.fetch(new ProgressAdapter(progress, new FetchMeter(limits, System::nanoTime)), refs, Set.of());
    }
}
