package org.aigenlabs.schema.tree;

/**
 * Why a name must not be in a distribution.
 *
 * @param kind which rule it breaks
 * @param reason one clause in words, fit for a terminal: {@code is `.git` in disguise}
 */
public record NameViolation(TreeProblem kind, String reason) {
    /** The rule's stable id, {@code path.detail}, e.g. {@code path.dot-git}. */
    public String id() {
        return kind.id();
    }
}
