package org.aigenlabs.cli.operation;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.author.ReleaseTree;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.ProfileName;

/**
 * What a release would be: everything that is shown before consent.
 *
 * @param step what is left to do
 * @param name of the distribution
 * @param url of the repository, without credentials
 * @param branch that moves
 * @param released the version in the repository; empty if there is none
 * @param tag annotated, at the commit
 * @param release its files
 * @param tip the files in the repository
 * @param entry of the changelog
 * @param commitText the message of the commit
 * @param tagText the message of the tag
 * @param signer with what it is signed, in words
 * @param leftOut what is not published, and why: a clause each
 * @param warnings a sentence each
 */
public record PublishPlan(
        ProfileName profile,
        Step step,
        String name,
        String url,
        String branch,
        String released,
        String version,
        String tag,
        ReleaseTree release,
        SourceTree tip,
        String entry,
        String commitText,
        String tagText,
        String signer,
        List<String> leftOut,
        List<String> warnings) {
    /** Copies the lists. */
    public PublishPlan {
        leftOut = List.copyOf(leftOut);
        warnings = List.copyOf(warnings);
    }

    /** The same with {@code more} warnings. */
    PublishPlan warning(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new PublishPlan(
                profile,
                step,
                name,
                url,
                branch,
                released,
                version,
                tag,
                release,
                tip,
                entry,
                commitText,
                tagText,
                signer,
                leftOut,
                all);
    }

    /** What is left to do. */
    public enum Step {
        /** Everything. */
        RELEASE("release"),
        /** The repository has the commit, and lacks its tag: an earlier publish was cut off. */
        TAG("tag"),
        /** The repository has all of it; only the profile does not know. */
        RECORD("record"),
        /** Nothing. */
        NOTHING("nothing");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        /** For JSON. */
        public String word() {
            return word;
        }
    }
}
