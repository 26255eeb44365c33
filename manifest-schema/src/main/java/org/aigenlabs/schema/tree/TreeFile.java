package org.aigenlabs.schema.tree;

import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/**
 * One file of a tree.
 *
 * @param path relative to the top of the distribution
 * @param blob git's id of the author's bytes
 * @param size of those bytes
 */
public record TreeFile(TreePath path, FileMode mode, GitId blob, long size) {}
