package org.aigenlabs.schema.tree;

/**
 * Why a name must not be in a distribution.
 *
 * @param id stable, {@code path.detail}, e.g. {@code path.dot-git}
 * @param reason one clause in words, fit for a terminal: {@code is `.git` in disguise}
 */
public record NameViolation(String id, String reason) {}
