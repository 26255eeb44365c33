package org.aigenlabs.installer.author;

import java.util.List;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;

/**
 * What a user made better in an author's distribution, as it would be proposed.
 *
 * @param topics in order of their places; none if there is nothing to propose
 * @param base the author's files at the commit that is installed
 * @param local the user's: those of {@code topics} as they would be proposed
 * @param leftOut what is local and not proposed, and why: a clause each
 */
public record Improvements(List<Topic> topics, SourceTree base, SourceTree local, List<String> leftOut) {
    /** Copies the lists. */
    public Improvements {
        topics = List.copyOf(topics);
        leftOut = List.copyOf(leftOut);
    }

    /** The bytes before {@code change}; none if there is no such file. */
    public byte[] before(ReleaseTree.Change change) {
        TreeFile file = change.before();
        return file == null ? new byte[0] : base.read(file);
    }

    /** The bytes after {@code change}; none if there is no such file. */
    public byte[] after(ReleaseTree.Change change) {
        TreeFile file = change.after();
        return file == null ? new byte[0] : local.read(file);
    }
}
