package org.aigenlabs.resolver.git;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The commit that a request led to, in the staging repository.
 *
 * @param named what the ref names: a tag object, or the commit; no object for a directory that was taken as it lies
 * @param refName as in {@link org.aigenlabs.schema.source.Snapshot}
 * @param tree at its top
 * @param path what was left of a web URL behind the ref
 * @param warnings about the choice
 */
record ChosenCommit(
        ObjectId named, String refName, ObjectId commit, ObjectId tree, String path, List<Problem> warnings) {}
