package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.value.TreePath;

/**
 * Something in the author's tree that the plan leaves out: one file, or everything below a directory.
 *
 * @param path the file, or the topmost directory of which nothing is taken
 * @param files how many files that is
 */
public record SkippedPath(TreePath path, int files, Reason reason) {
    /** Why it is left out. */
    public enum Reason {
        /** The path belongs to the user, whatever a manifest says. */
        USER_OWNED("yours, never taken from a distribution"),
        /** The manifest does not list it. */
        NOT_LISTED("not in distribution_owned"),
        /** It may define scheduled jobs that cannot be paused, so it must not arrive. */
        NOT_PAUSABLE("its cron jobs cannot be read, so they cannot be paused"),
        /** Read from the tree, never installed. */
        INTERNAL("for the package manager only");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
