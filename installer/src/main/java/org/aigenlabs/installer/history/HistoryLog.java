package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** The history of one profile as a log: read by comparing trees, so that what did not change costs nothing. */
public final class HistoryLog {
    private final Path store;
    private final Disk disk;

    /** @param store the bare repository, absolute */
    public HistoryLog(Path store, Disk disk) {
        this.store = store;
        this.disk = disk;
    }

    /** The last {@code most} generations, the oldest first; none if there is no store. */
    public List<LoggedGeneration> read(String profileId, int most) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return List.of();
        }
        try (Repository repository = StoreRepository.open(store);
                RevWalk walk = new RevWalk(repository)) {
            List<LoggedGeneration> log = new ArrayList<>();
            List<Ref> refs = refs(repository, profileId);
            for (int i = Math.max(0, refs.size() - most); i < refs.size(); i++) {
                log.add(entry(repository, walk, refs, i));
            }
            int came = last(log, LoggedGeneration::message);
            for (int i = 0; i < came; i++) {
                LoggedGeneration told = log.get(i);
                log.set(
                        i,
                        new LoggedGeneration(
                                told.name(), told.commit(), told.message().unsigned(), told.when(), told.changes()));
            }
            return log;
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /** Which steps can be undone and done again; none if there is no store. */
    public UndoSteps steps(String profileId) {
        UndoSteps steps = new UndoSteps();
        if (disk.type(store) != EntryType.DIRECTORY) {
            return steps;
        }
        try (Repository repository = StoreRepository.open(store);
                RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : refs(repository, profileId)) {
                RevCommit commit = walk.parseCommit(ref.getObjectId());
                steps.add(name(ref), GenerationMessage.parse(commit.getFullMessage()));
            }
            return steps;
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /** A generation without what changed in it. */
    public record Recorded(GitId commit, GenerationMessage message, Instant when) {}

    /** All generations without what changed in them, the oldest first; none if there is no store. */
    public List<Recorded> messages(String profileId) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return List.of();
        }
        try (Repository repository = StoreRepository.open(store);
                RevWalk walk = new RevWalk(repository)) {
            List<Recorded> found = new ArrayList<>();
            for (Ref ref : refs(repository, profileId)) {
                RevCommit commit = walk.parseCommit(ref.getObjectId());
                found.add(new Recorded(
                        new GitId(commit.name()),
                        GenerationMessage.parse(commit.getFullMessage()),
                        commit.getCommitterIdent().getWhenAsInstant()));
            }
            int came = last(found, Recorded::message);
            for (int i = 0; i < came; i++) {
                Recorded told = found.get(i);
                found.set(i, new Recorded(told.commit(), told.message().unsigned(), told.when()));
            }
            return found;
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /** Where the last import is among {@code told}: whatever is before it came in an archive; -1 if there was none. */
    private static <T> int last(List<T> told, Function<T, GenerationMessage> message) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (message.apply(told.get(i)).step() instanceof GenerationMessage.Step.Imported) {
                return i;
            }
        }
        return -1;
    }

    private static List<Ref> refs(Repository repository, String profileId) throws IOException {
        return repository.getRefDatabase().getRefsByPrefix(GenerationName.refsOf(profileId)).stream()
                .filter(ref -> GenerationName.ofRef(ref.getName()).isPresent())
                .sorted(Comparator.comparing(HistoryLog::name))
                .toList();
    }

    private static GenerationName name(Ref ref) {
        return GenerationName.ofRef(ref.getName()).orElseThrow();
    }

    private static LoggedGeneration entry(Repository repository, RevWalk walk, List<Ref> refs, int at)
            throws IOException {
        RevCommit commit = walk.parseCommit(refs.get(at).getObjectId());
        GenerationMessage message = GenerationMessage.parse(commit.getFullMessage());
        @Nullable
        ObjectId before = at == 0
                ? null
                : walk.parseCommit(refs.get(at - 1).getObjectId()).getTree();
        return new LoggedGeneration(
                name(refs.get(at)),
                new GitId(commit.name()),
                message,
                commit.getCommitterIdent().getWhenAsInstant(),
                changes(repository, before, commit, message));
    }

    private static List<LoggedGeneration.Change> changes(
            Repository repository, @Nullable ObjectId before, RevCommit commit, GenerationMessage message)
            throws IOException {
        List<LoggedGeneration.Change> changes = new ArrayList<>();
        try (TreeWalk trees = new TreeWalk(repository)) {
            if (before == null) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(before);
            }
            trees.addTree(commit.getTree());
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            while (trees.next()) {
                TreePath path = new TreePath(trees.getPathString());
                // the package manager's own, and the user's own of a snapshot
                if (!ProtectedNames.isProtected(path)) {
                    changes.add(new LoggedGeneration.Change(path, how(trees), who(repository, trees, message)));
                }
            }
        }
        return changes;
    }

    private static LoggedGeneration.How how(TreeWalk trees) {
        if (FileMode.MISSING.equals(trees.getFileMode(0))) {
            return LoggedGeneration.How.ADDED;
        }
        return FileMode.MISSING.equals(trees.getFileMode(1))
                ? LoggedGeneration.How.REMOVED
                : LoggedGeneration.How.CHANGED;
    }

    private static LoggedGeneration.Who who(Repository repository, TreeWalk trees, GenerationMessage message)
            throws IOException {
        if (message.step() instanceof GenerationMessage.Step.Edited) {
            return LoggedGeneration.Who.LOCAL;
        }
        boolean known = ObjectId.isId(message.tree())
                && repository.getObjectDatabase().has(ObjectId.fromString(message.tree()));
        if (!known) {
            return LoggedGeneration.Who.BOTH;
        }
        ObjectId now = trees.getObjectId(1);
        try (TreeWalk theirs =
                TreeWalk.forPath(repository, trees.getPathString(), ObjectId.fromString(message.tree()))) {
            boolean same = theirs == null
                    ? now.equals(ObjectId.zeroId())
                    : theirs.getObjectId(0).equals(now);
            return same ? LoggedGeneration.Who.AUTHOR : LoggedGeneration.Who.BOTH;
        }
    }
}
