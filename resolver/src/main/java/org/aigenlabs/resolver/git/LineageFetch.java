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
 * first what is cheap, in the end for all that the limits of a fetch allow. What it sends goes away with the staging directory.
 */
final class LineageFetch {
    private static final String WANTED = "refs/aigenlabs/wanted";
    private static final String COMMITS_ONLY = "tree:0";

    /** Many times what authors change between two releases; beyond it, the files in between are not worth it. */
    private static final long MOST_BYTES = 8L << 20;

    private static final int MOST_OBJECTS = 50_000;

    private final Workplace workplace;
    private final Conversation conversation;
    private final ObjectId now;
    private final FetchLimits limits;
    private int tries;

    LineageFetch(Workplace workplace, Conversation conversation, ObjectId now) {
        this.workplace = workplace;
        this.conversation = conversation;
        this.now = now;
        this.limits = conversation.meter().limits();
    }

    /**
     * How the commit relates to {@code before}.
     *
     * @param triedWithFiles whether the commits in between could not be had with their files
     */
    Lineage of(ObjectId before, boolean triedWithFiles) {
        try {
            @Nullable ObjectId since = workplace.has(before) ? before : null;
            Question little = new Question(before, since, FilterSpec.NO_FILTER, littleOf(limits));
            Question commits = new Question(before, since, FilterSpec.fromFilterLine(COMMITS_ONLY), limits);
            Question all = new Question(before, since, FilterSpec.NO_FILTER, limits);
            boolean cheap = since != null && !triedWithFiles;
            for (Question question : cheap ? List.of(little, commits, all) : List.of(commits, all)) {
                Lineage told = ask(question);
                if (told != Lineage.UNKNOWN) {
                    return told;
                }
            }
            return Lineage.UNKNOWN;
        } catch (IOException e) {
            throw conversation.why(e);
        }
    }

    /** What a conversation that is only an attempt may take of {@code limits}. */
    static FetchLimits littleOf(FetchLimits limits) {
        return limits.atMost(MOST_BYTES, MOST_OBJECTS);
    }

    /**
     * What is asked.
     *
     * @param since a commit that it is said is here with all that came before it; null if none is
     */
    private record Question(ObjectId before, @Nullable ObjectId since, FilterSpec filter, FetchLimits limits) {
        Set<ObjectId> haves() {
            return since == null ? Set.of() : Set.of(since);
        }
    }

    @SuppressWarnings("UnusedException") // then it is not known
    private Lineage ask(Question question) throws IOException {
        String name = "lineage-" + tries++;
        Conversation within = conversation.within(question.limits());
        try (SinceRepository repository = SinceRepository.create(
                workplace.directory(name + ".git"), workplace.store(), question.since(), question.limits())) {
            within.hold(repository, workplace.directory(name + "-view.git"), transport -> {
                receive(transport, within, question);
                return repository;
            });
            try (ObjectReader objects = repository.newObjectReader()) {
                Set<ObjectId> cut = repository.cutThere();
                return new CommitWalk(objects, commit -> question.since() == null || cut.contains(commit))
                        .lineage(now, question.before());
            }
        } catch (IOException | Failure e) {
            if (conversation.progress().isCancelled()) {
                throw conversation.why(e);
            }
            return Lineage.UNKNOWN;
        }
    }

    private void receive(Transport transport, Conversation within, Question question) throws IOException {
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setCheckFetchedObjects(true);
        transport.setObjectChecker(new LimitedChecker());
        transport.setFilterSpec(question.filter());
        transport.setFetchThin(false);
        transport.setTimeout(Math.toIntExact(limits.patience().toSeconds()));
        // most servers give out only what one of their refs leads to, and some want it to be listed
        try (FetchConnection connection = transport.openFetch(List.of(), Advertisements.everyNamed())) {
            within.meter().beginObjects();
            Ref wanted = new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, WANTED, now);
            connection.fetch(new ProgressAdapter(within.progress(), within.meter()), List.of(wanted), question.haves());
        }
    }
}
