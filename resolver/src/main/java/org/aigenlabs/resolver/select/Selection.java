package org.aigenlabs.resolver.select;

import java.util.List;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Version;

/** What a request means on a remote: a commit, or why there is none. */
public sealed interface Selection {
    /**
     * One advertised object.
     *
     * @param refName full name of the ref that led there; {@code HEAD} for a detached or unnamed one; empty where a
     *     commit was asked for
     * @param advertised the id to fetch: that of the tag object for an annotated tag
     * @param commit behind it
     * @param path what is left of a web URL behind the ref; empty if nothing is, or for other requests
     * @param warnings about the choice
     */
    record Selected(String refName, GitId advertised, GitId commit, String path, List<Problem> warnings)
            implements Selection {
        /** Copies {@code warnings}. */
        public Selected {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A full commit id that no ref stands at: many remotes give it out all the same.
     *
     * @param path as in {@link Selected}
     */
    record CommitWanted(GitId commit, String path) implements Selection {}

    /** There is nothing to go on with; {@link SelectionFailures} says it to the user. */
    sealed interface Refused extends Selection {}

    /**
     * No ref or commit is called so.
     *
     * @param wanted as asked for
     * @param nearest names of branches and tags, the most similar first; what there is, if none is similar
     */
    record Missing(String wanted, List<String> nearest) implements Refused {
        /** Copies {@code nearest}. */
        public Missing {
            nearest = List.copyOf(nearest);
        }
    }

    /** Several are called so and differ; at least two. */
    record Ambiguous(String wanted, List<Candidate> candidates) implements Refused {
        /** Copies {@code candidates}. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** One meaning of an ambiguous request; {@code refName} is its full name. */
    record Candidate(String refName, GitId commit) {}

    /**
     * No version tag is in the range.
     *
     * @param range as asked for
     * @param newest versions that there are, the newest first, only a few; empty if no tag is a version
     * @param preReleases versions that would be in the range if pre-releases were asked for, the newest first
     */
    record NoMatch(String range, List<Version> newest, List<Version> preReleases) implements Refused {
        /** Copies the lists. */
        public NoMatch {
            newest = List.copyOf(newest);
            preReleases = List.copyOf(preReleases);
        }
    }

    /** The repository has no refs at all. */
    record Empty() implements Refused {}

    /**
     * {@code HEAD} has no commit, though there are refs.
     *
     * @param headTarget full name of the branch it points to; empty if unknown
     * @param branches short names, in order
     */
    record Unborn(String headTarget, List<String> branches) implements Refused {
        /** Copies {@code branches}. */
        public Unborn {
            branches = List.copyOf(branches);
        }
    }
}
