package org.aigenlabs.schema.tree;

import org.aigenlabs.schema.value.TreePath;

/**
 * Two paths that cannot both exist on every system.
 *
 * @param first the one that was met first
 * @param second the one that was met later
 */
public record PathCollision(TreePath first, TreePath second) {
    /** What is wrong, in words, without the paths. */
    public String reason() {
        return first.folded().equals(second.folded())
                ? "are one file where case does not count"
                : "need one name for two things where case does not count";
    }
}
