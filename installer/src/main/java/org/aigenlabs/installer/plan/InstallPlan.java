package org.aigenlabs.installer.plan;

import java.util.List;
import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.ProfileName;

/**
 * What an install would do: everything that is shown before consent, and everything that is applied after it.
 *
 * @param profile the name of the profile to be made
 * @param snapshot what is installed
 * @param files what is written, in path order
 * @param skipped what is left out, in path order
 * @param capabilities what the agent could do with it
 * @param env what it needs, in the author's order
 * @param problems warnings, in the order found
 * @param alias whether a command of the profile's name is asked for
 * @param digest SHA-256, 64 hexadecimal digits, of all of the above that consent is given to; independent of the
 *     machine, the time and what the shell sets
 */
public record InstallPlan(
        ProfileName profile,
        Snapshot snapshot,
        List<PlannedFile> files,
        List<SkippedPath> skipped,
        Capabilities capabilities,
        List<EnvStatus> env,
        List<Problem> problems,
        boolean alias,
        String digest) {
    /** Copies the lists. */
    public InstallPlan {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        env = List.copyOf(env);
        problems = List.copyOf(problems);
    }

    /** This plan with the digest that belongs to it. */
    InstallPlan withDigest(String computed) {
        return new InstallPlan(profile, snapshot, files, skipped, capabilities, env, problems, alias, computed);
    }

    /** Whether {@code .env.EXAMPLE} is made of the manifest: the author gives none of his own. */
    public boolean generatesEnvExample() {
        return files.stream()
                .noneMatch(planned -> EnvExample.isAuthorsOwn(planned.file().path()));
    }
}
