package org.aigenlabs.cli.operation;

/**
 * A key that the user trusts.
 *
 * @param format {@code SSH} or {@code OpenPGP}
 * @param owner principals or user id
 * @param scope for which sources it counts; empty for all
 * @param restrictions what else bounds it; empty if nothing does
 */
public record TrustedKey(String format, String fingerprint, String owner, String scope, String restrictions) {}
