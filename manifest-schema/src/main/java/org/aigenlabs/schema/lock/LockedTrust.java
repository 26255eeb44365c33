package org.aigenlabs.schema.lock;

/**
 * What is known about the signer of what is installed.
 *
 * @param level e.g. {@code not-checked}
 * @param signer fingerprint; empty if none
 * @param introduction {@code commit:fingerprint}; empty if none
 */
public record LockedTrust(String level, String signer, String introduction) {}
