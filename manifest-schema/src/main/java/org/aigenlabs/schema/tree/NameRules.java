package org.aigenlabs.schema.tree;

import java.util.Optional;

/** What one component of a path in a distribution may be called, on every system, whatever this one allows. */
public final class NameRules {
    private NameRules() {}

    /** What is wrong with the name that a tree entry holds as raw bytes, if anything. */
    public static Optional<NameViolation> check(byte[] raw) {
        return raw.length == 0 ? Optional.of(new NameViolation("path.empty", "is empty")) : Optional.empty();
    }
}
