package org.aigenlabs.resolver.publish;

import org.aigenlabs.schema.value.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * One file of a distribution that a commit changes.
 *
 * @param path in the distribution
 * @param file what is there afterwards; null if nothing is
 */
public record TreeEdit(TreePath path, @Nullable ReleaseFile file) {}
