package org.aigenlabs.installer.archive;

import org.aigenlabs.schema.value.TreePath;

/**
 * A path that does not go into an archive.
 *
 * @param path a file, or a directory with everything below it
 */
public record LeftOut(TreePath path, Reason reason) {
    /** Why. */
    public enum Reason {
        /** It may hold a key, a token or a password. */
        CREDENTIAL("credentials"),
        /** It can be made again. */
        CACHE("caches and logs"),
        /** A running program's own. */
        PROCESS("files of running programs"),
        /** The root's, not the profile's. */
        ROOT("what belongs to the root"),
        /** The user's, in an archive for others. */
        USERS("the user's own files"),
        /** Neither file nor directory: a socket, a pipe or a device. */
        SPECIAL("sockets, pipes and devices"),
        /** A link that leads out of the profile. */
        OUTWARD_LINK("links that lead out of the profile");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** In words, for a list. */
        public String words() {
            return words;
        }
    }
}
