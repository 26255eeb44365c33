package org.aigenlabs.installer.plan;

import java.util.List;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * What an update would do: everything that is shown before consent, and everything that is applied after it.
 *
 * @param before the lock that it begins with
 * @param after the lock that it ends with
 * @param snapshot what it updates to
 * @param files those of which there is something to say, in path order
 * @param skipped what of the author's tree is left out, in path order
 * @param growth what the agent could do that it could not before
 * @param env what the agent needs, in the author's order
 * @param newlyRequired names of variables that are required now and were not before, in the author's order
 * @param only what it is limited to; empty for everything
 * @param problems warnings, in the order found
 * @param digest SHA-256, 64 hexadecimal digits, of all of the above that consent is given to
 */
public record UpdatePlan(
        ProfileName profile,
        Lock before,
        Lock after,
        Snapshot snapshot,
        List<FileUpdate> files,
        List<SkippedPath> skipped,
        Growth growth,
        List<EnvStatus> env,
        List<String> newlyRequired,
        List<TreePath> only,
        List<Problem> problems,
        String digest) {
    /** Copies the lists. */
    public UpdatePlan {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        env = List.copyOf(env);
        newlyRequired = List.copyOf(newlyRequired);
        only = List.copyOf(only);
        problems = List.copyOf(problems);
    }

    /** The files of one outcome, in path order. */
    public List<FileUpdate> files(FileOutcome outcome) {
        return files.stream().filter(file -> file.outcome() == outcome).toList();
    }

    /** Whether the author gave the distribution another name: a question, for it may be another one. */
    public boolean isRenamed() {
        return !snapshot.manifest().name().equals(before.name());
    }

    /** Whether the update leaves something out that the commit would change, so that it is not wholly at that commit. */
    public boolean isPartial() {
        return !after.commit().equals(snapshot.commit());
    }

    UpdatePlan withDigest(String computed) {
        return new UpdatePlan(
                profile, before, after, snapshot, files, skipped, growth, env, newlyRequired, only, problems, computed);
    }
}
