package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.schema.failure.Failure;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Asks a source how a commit relates to an older one, where that did not come with the commit: for the commits in between,
 * without their files if the server can leave those out. What it sends goes away with the staging directory.
 */
final class LineageFetch {
    private static final String WANTED = "refs/aigenlabs/wanted";
    private static final String COMMITS_ONLY = "tree:0";

    private final Workplace workplace;
    private final Conversation conversation;
    private final ObjectId now;
    private final FetchLimits limits;
    private int tries;

    LineageFetch(Workplace workplace, Conversation conversation, ObjectId now) {
        this.workplace = workplace;
        this.conversation = conversation;
        this.now = now;
        this.limits = conversation.meter().limits().atMost(SinceFetch.MOST_BYTES, SinceFetch.MOST_OBJECTS);
    }

    /**
     * How the commit relates to {@code before}.
     *
     * @param triedWithFiles whether the commits in between could not be had with their files
     */
    Lineage of(ObjectId before, boolean triedWithFiles) {
        try {
            @Nullable ObjectId since = workplace.has(before) ? before : null;
            FilterSpec commits = FilterSpec.fromFilterLine(COMMITS_ONLY);
            List<FilterSpec> filters =
                    since == null ? List.of(commits, FilterSpec.NO_FILTER) : List.of(FilterSpec.NO_FILTER, commits);
            for (FilterSpec filter : filters) {
                boolean again = triedWithFiles && filter.isNoOp();
                Lineage told = again ? Lineage.UNKNOWN : ask(before, since, filter);
                if (told != Lineage.UNKNOWN) {
                    return told;
                }
            }
            return Lineage.UNKNOWN;
        } catch (IOException e) {
            throw conversation.why(e);
        }
    }

    @SuppressWarnings("UnusedException") // then it is not known
    private Lineage ask(ObjectId before, @Nullable ObjectId since, FilterSpec filter) throws IOException {
        String name = "lineage-" + tries++;
        Conversation within = conversation.within(limits);
        try (SinceRepository repository =
                SinceRepository.create(workplace.directory(name + ".git"), workplace.store(), since, limits)) {
            within.hold(repository, workplace.directory(name + "-view.git"), transport -> {
                receive(transport, within, since == null ? Set.of() : Set.of(since), filter);
                return repository;
            });
            try (ObjectReader objects = repository.newObjectReader()) {
                Set<ObjectId> cut = repository.cutThere();
                return new CommitWalk(objects, commit -> since == null || cut.contains(commit)).lineage(now, before);
            }
        } catch (IOException | Failure e) {
            if (conversation.progress().isCancelled()) {
                throw conversation.why(e);
            }
            return Lineage.UNKNOWN;
        }
    }

    private void receive(Transport transport, Conversation within, Set<ObjectId> since, FilterSpec filter)
            throws IOException {
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setCheckFetchedObjects(true);
        transport.setObjectChecker(new LimitedChecker());
        transport.setFilterSpec(filter);
        transport.setFetchThin(false);
        transport.setTimeout(Math.toIntExact(limits.patience().toSeconds()));
        // most servers give out only what one of their refs leads to, and some want it to be listed
        try (FetchConnection connection = transport.openFetch(List.of(), Advertisements.everyNamed())) {
            within.meter().beginObjects();
            Ref wanted = new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, WANTED, now);
            connection.fetch(new ProgressAdapter(within.progress(), within.meter()), List.of(wanted), since);
        }
    }
}
