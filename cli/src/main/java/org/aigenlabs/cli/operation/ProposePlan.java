package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.installer.author.Improvements;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.ProfileName;

/**
 * What a proposal would be: everything that is shown before consent.
 *
 * @param step what is left to do
 * @param lock what is installed
 * @param url of the fork, without credentials, or the directory for patch files; empty if nothing says where to
 * @param branch that is pushed; empty without a fork
 * @param stacked whether the branch is there already, from an earlier proposal
 * @param signer with what the commits are signed, in words
 * @param page where the proposal is handed in on its host, or the fork is made; empty if not known
 * @param warnings a sentence each
 */
public record ProposePlan(
        ProfileName profile,
        Step step,
        Lock lock,
        Improvements improvements,
        List<String> messages,
        String url,
        String branch,
        boolean stacked,
        String signer,
        String page,
        List<String> warnings) {
    /** Copies the lists. */
    public ProposePlan {
        messages = List.copyOf(messages);
        warnings = List.copyOf(warnings);
    }

    /** What is left to do. */
    public enum Step {
        /** Nothing is local that could be proposed. */
        NOTHING("nothing"),
        /** The branch holds all of it already. */
        THERE("there"),
        /** To say where it goes. */
        SHOW("show"),
        /** To push the branch. */
        PUSH("push"),
        /** To write the patch files. */
        WRITE("write");

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
