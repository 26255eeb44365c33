package org.aigenlabs.resolver.publish;

import org.aigenlabs.schema.value.GitId;
import org.jspecify.annotations.Nullable;

/**
 * One ref of a repository that is to lead to another object.
 *
 * @param name in full, e.g. {@code refs/heads/main}
 * @param from where it leads now; null if it must not be there yet
 * @param to where it is to lead
 */
public record RefMove(String name, @Nullable GitId from, GitId to) {}
