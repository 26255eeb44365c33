package org.aigenlabs.schema.source;

import java.util.List;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.GitId;

/**
 * One commit of a source, fetched, checked and read.
 *
 * @param source where it came from
 * @param refName full name of the ref that led here, e.g. {@code refs/tags/v1.2.0}; {@code HEAD} for a detached one;
 *     empty when a commit was asked for, or for a directory that is no repository
 * @param commit the commit
 * @param tree the distribution's files
 * @param manifest the distribution's manifest, without errors
 * @param problems warnings about manifest and ref, in the order found; no errors
 * @param trust what is known about who signed it
 */
public record Snapshot(
        Source source,
        String refName,
        GitId commit,
        SourceTree tree,
        Manifest manifest,
        List<Problem> problems,
        SourceTrust trust) {
    /** A snapshot of which no more is known than its level. */
    public Snapshot(
            Source source,
            String refName,
            GitId commit,
            SourceTree tree,
            Manifest manifest,
            List<Problem> problems,
            TrustLevel trust) {
        this(source, refName, commit, tree, manifest, problems, SourceTrust.of(trust));
    }

    /** Copies {@code problems}. */
    public Snapshot {
        problems = List.copyOf(problems);
    }

    /** The same, with what was found about its signatures. */
    public Snapshot withTrust(SourceTrust found) {
        return new Snapshot(source, refName, commit, tree, manifest, problems, found);
    }

    /** The same, with one more warning. */
    public Snapshot withWarning(Problem warning) {
        List<Problem> more = new java.util.ArrayList<>(problems);
        more.add(warning);
        return new Snapshot(source, refName, commit, tree, manifest, more, trust);
    }
}
