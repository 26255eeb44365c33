package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A walk from a commit back to another, over what a repository has. The bytes of commits count, not what the repository
 * says of where its history is cut off: a parent that is named is known, even if it is not there.
 */
final class CommitWalk {
    private final ObjectReader objects;
    private final Gaps gaps;

    /** What a commit that is not there means. */
    @FunctionalInterface
    interface Gaps {
        /** Whether something that is looked for could lie beyond the missing parent of {@code commit}. */
        boolean hide(ObjectId commit);
    }

    CommitWalk(ObjectReader objects, Gaps gaps) {
        this.objects = objects;
        this.gaps = gaps;
    }

    /** How {@code now} relates to {@code before}, as far as {@code repository} can tell. */
    static Lineage atHand(Repository repository, ObjectId now, ObjectId before) {
        try (ObjectReader objects = repository.newObjectReader()) {
            return new CommitWalk(objects, _ -> true).lineage(now, before);
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot read the history in `" + repository.getDirectory() + "`", e);
        }
    }

    /** How {@code now} relates to {@code before}. Without recursion: histories are deep. */
    Lineage lineage(ObjectId now, ObjectId before) throws IOException {
        Set<ObjectId> seen = new HashSet<>();
        List<ObjectId> open = new ArrayList<>(List.of(now));
        boolean hidden = !objects.has(now) && gaps.hide(now);
        while (!open.isEmpty()) {
            ObjectId id = open.removeLast();
            if (id.equals(before)) {
                return Lineage.CONTINUES;
            }
            for (ObjectId parent : parents(id)) {
                if (seen.add(parent)) {
                    open.add(parent);
                    hidden |= !parent.equals(before) && gaps.hide(id) && !objects.has(parent);
                }
            }
        }
        return hidden ? Lineage.UNKNOWN : Lineage.REWOUND;
    }

    @SuppressWarnings("UnusedException") // a gap
    private List<ObjectId> parents(ObjectId id) throws IOException {
        try {
            RevCommit commit =
                    RevCommit.parse(objects.open(id, Constants.OBJ_COMMIT).getCachedBytes());
            return List.of(commit.getParents());
        } catch (MissingObjectException e) {
            return List.of();
        }
    }
}
