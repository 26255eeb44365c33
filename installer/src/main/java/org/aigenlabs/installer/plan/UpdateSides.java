package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The three sides of an update.
 *
 * @param lock what is installed
 * @param base the bytes that the lock names
 * @param local what lies on disk
 * @param snapshot what the source has now
 */
public record UpdateSides(ProfileName profile, Lock lock, KnownBlobs base, LocalFiles local, Snapshot snapshot) {}
