package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.resolver.HistoryCommit;
import org.aigenlabs.resolver.HistoryTag;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A history as the cache has it. */
final class GitHistory implements SourceHistory {
    private static final int DEEPEST_TAG = 5;

    private final Repository repository;
    private final ObjectReader objects;
    private final Map<String, ObjectId> tags;
    private final Map<ObjectId, Optional<GitId>> byTree = new HashMap<>();

    GitHistory(Repository repository, Map<String, ObjectId> tags) {
        this.repository = repository;
        this.objects = repository.newObjectReader();
        this.tags = tags;
    }

    /** The files of authorizations in the history of {@code tips} that the cache lacks. */
    List<ObjectId> missingAuthorizations(List<ObjectId> tips) throws IOException {
        Set<ObjectId> missing = new LinkedHashSet<>();
        for (ObjectId id : newSince(tips)) {
            authorizations(Advertisements.gitId(id))
                    .map(blob -> ObjectId.fromString(blob.hex()))
                    .filter(this::isMissing)
                    .ifPresent(missing::add);
        }
        return List.copyOf(missing);
    }

    /** Whether no commit in the history of {@code tips} is missing. */
    boolean isWhole(List<ObjectId> tips) throws IOException {
        return newSince(tips).stream().noneMatch(this::isMissing);
    }

    /** The commits in the history of {@code tips}, as far as the cache did not have it whole before. */
    private Set<ObjectId> newSince(List<ObjectId> tips) throws IOException {
        Set<ObjectId> seen = new HashSet<>();
        List<ObjectId> open = new ArrayList<>();
        for (ObjectId tip : tips) {
            open.add(commitOf(tip));
        }
        while (!open.isEmpty()) {
            ObjectId id = open.removeLast();
            if (repository.exactRef(HistoryFetch.KEPT + id.name()) == null && seen.add(id)) {
                find(Advertisements.gitId(id))
                        .map(HistoryCommit::parents)
                        .orElse(List.of())
                        .forEach(parent -> open.add(ObjectId.fromString(parent.hex())));
            }
        }
        return seen;
    }

    private boolean isMissing(ObjectId id) {
        try {
            return !objects.has(id);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private ObjectId commitOf(ObjectId id) throws IOException {
        ObjectId at = id;
        for (int depth = 0; depth <= DEEPEST_TAG; depth++) {
            if (objects.open(at).getType() != Constants.OBJ_TAG) {
                return at;
            }
            at = RevTag.parse(objects.open(at, Constants.OBJ_TAG).getCachedBytes())
                    .getObject();
        }
        return at;
    }

    @Override
    @SuppressWarnings("UnusedException") // told by being empty
    public Optional<HistoryCommit> find(GitId commit) {
        try {
            byte[] raw = objects.open(ObjectId.fromString(commit.hex()), Constants.OBJ_COMMIT)
                    .getCachedBytes();
            RevCommit parsed = RevCommit.parse(raw);
            List<GitId> parents = Arrays.stream(parsed.getParents())
                    .map(Advertisements::gitId)
                    .toList();
            return Optional.of(new HistoryCommit(commit, parents, raw));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public Optional<GitId> authorizations(GitId commit) {
        Optional<HistoryCommit> found = find(commit);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ObjectId tree = RevCommit.parse(found.get().raw()).getTree().copy();
        return byTree.computeIfAbsent(tree, this::authorizationsIn);
    }

    @SuppressWarnings("UnusedException") // told by being empty
    private Optional<GitId> authorizationsIn(ObjectId tree) {
        try (TreeWalk walk = TreeWalk.forPath(objects, AUTHORIZATIONS, tree)) {
            boolean file = walk != null && FileMode.REGULAR_FILE.equals(walk.getRawMode(0));
            return file ? Optional.of(Advertisements.gitId(walk.getObjectId(0))) : Optional.empty();
        } catch (MissingObjectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public byte[] read(GitId blob) {
        try {
            return objects.open(ObjectId.fromString(blob.hex()), Constants.OBJ_BLOB)
                    .getCachedBytes();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public List<HistoryTag> tags() {
        List<HistoryTag> read = new ArrayList<>();
        for (Map.Entry<String, ObjectId> tag : tags.entrySet()) {
            try {
                byte[] raw = objects.open(tag.getValue(), Constants.OBJ_TAG).getCachedBytes();
                read.add(new HistoryTag(tag.getKey(), Advertisements.gitId(commitOf(tag.getValue())), raw));
            } catch (IOException e) {
                throw damaged(e);
            }
        }
        return read;
    }

    private EnvironmentFailure damaged(IOException e) {
        return new EnvironmentFailure(
                "cannot read the history in `" + repository.getDirectory() + "`",
                e,
                "remove that directory; the history is fetched again");
    }

    @Override
    public void close() {
        objects.close();
        repository.close();
    }
}
