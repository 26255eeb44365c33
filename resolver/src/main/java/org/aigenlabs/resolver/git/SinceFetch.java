package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.aigenlabs.resolver.Lineage;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a commit together with the commits since the installed one: one conversation then tells, too, whether it comes
 * after it. An attempt: if that is much, or not all of it is as it should be, the commit alone is fetched.
 */
final class SinceFetch {
    private final Workplace workplace;
    private final ObjectId since;
    private final Conversation conversation;
    private final FetchLimits limits;

    SinceFetch(Workplace workplace, ObjectId since, Conversation conversation) {
        this.workplace = workplace;
        this.since = since;
        this.limits = LineageFetch.littleOf(conversation.meter().limits());
        this.conversation = conversation.within(limits);
    }

    /**
     * What came.
     *
     * @param chosen null if it has to be fetched alone
     * @param lineage unasked if the store had the commit already
     */
    record Taken(@Nullable ChosenCommit chosen, Lineage lineage) {}

    /** Takes the commit into the staging repository. */
    Taken take(RefFetch.Question question) throws IOException {
        LimitedChecker checker = new LimitedChecker();
        try (SinceRepository repository =
                SinceRepository.create(workplace.directory("since.git"), workplace.store(), since, limits)) {
            RefFetch fetch = new RefFetch(
                    workplace,
                    conversation.meter(),
                    conversation.progress(),
                    checker,
                    new RefFetch.Target(repository, Set.of(since)));
            try {
                ChosenCommit chosen = conversation.hold(
                        repository, workplace.directory("since-view.git"), transport -> fetch.ask(transport, question));
                return fetch.isTransferring()
                        ? received(repository, chosen, checker)
                        : new Taken(chosen, Lineage.UNASKED);
            } catch (IOException | RuntimeException e) {
                if (fetch.isTransferring() && !conversation.progress().isCancelled()) {
                    return new Taken(null, lineage(repository, fetch.sent()));
                }
                throw conversation.why(e);
            }
        }
    }

    /** Also where the commit is not there: then it is one of those that it was said are. */
    @SuppressWarnings("UnusedException") // what is wrong is told if the commit cannot be fetched alone, either
    private Lineage lineage(SinceRepository repository, @Nullable ObjectId commit) {
        if (commit == null) {
            return Lineage.UNKNOWN;
        }
        try (ObjectReader objects = repository.newObjectReader()) {
            Set<ObjectId> cut = repository.cutThere();
            return new CommitWalk(objects, cut::contains).lineage(commit, since);
        } catch (IOException e) {
            return Lineage.UNKNOWN;
        }
    }

    private Taken received(SinceRepository repository, ChosenCommit chosen, LimitedChecker checker) throws IOException {
        Lineage lineage = lineage(repository, chosen.commit());
        try (ObjectReader objects = repository.newObjectReader()) {
            // a bad tree may be one of a commit in between, which nobody asked for
            if (!checker.badTrees().isEmpty() || !isWhole(objects, chosen)) {
                return new Taken(null, lineage);
            }
        }
        repository.moveTo(workplace.repositoryDirectory());
        // what is before it may be missing, so it is kept as if it had come alone
        Files.writeString(
                workplace.repositoryDirectory().resolve(Constants.SHALLOW),
                chosen.commit().name() + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return new Taken(chosen, lineage);
    }

    /** A server leaves out what older commits had, too, which the store never got. */
    private boolean isWhole(ObjectReader objects, ChosenCommit chosen) throws IOException {
        RevCommit before =
                RevCommit.parse(objects.open(since, Constants.OBJ_COMMIT).getCachedBytes());
        try (TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(before.getTree());
            walk.addTree(chosen.tree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.setRecursive(true);
            while (walk.next()) {
                if (walk.getFileMode(1).getObjectType() == Constants.OBJ_BLOB && !objects.has(walk.getObjectId(1))) {
                    return false;
                }
            }
            return true;
        }
    }
}
