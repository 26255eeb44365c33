package org.aigenlabs.resolver.publish;

import org.aigenlabs.schema.value.GitId;
import org.jspecify.annotations.Nullable;

/**
 * One ref of a repository that is to lead to another object.
 *
 * @param name in full, e.g. {@code refs/heads/main}
 * @param from where it leads now; null if it must not be there yet
 * @param to where it is to lead; null if it is to be gone
 */
public record RefMove(
        String name, @Nullable GitId from, @Nullable GitId to) {
    /** The removal of a ref, wherever it leads now. */
    public static RefMove removal(String name) {
        return new RefMove(name, null, null);
    }
}
