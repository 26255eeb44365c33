package org.aigenlabs.resolver.git;

import java.nio.file.Path;

/** What a directory on this machine turned out to be. */
sealed interface LocalPlace {
    /**
     * A repository, or a directory in the work tree of one.
     *
     * @param gitDirectory with {@code HEAD}
     * @param commonDirectory with objects and refs; the same but for linked work trees
     * @param top of the work tree; the repository itself for a bare one
     * @param path of the directory below {@code top}, with {@code /}; empty for the top itself
     */
    record Repository(Path gitDirectory, Path commonDirectory, Path top, String path) implements LocalPlace {}

    /** Files that no repository is known for. */
    record Plain(Path directory) implements LocalPlace {}
}
