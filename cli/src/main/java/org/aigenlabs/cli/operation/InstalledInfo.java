package org.aigenlabs.cli.operation;

import org.aigenlabs.installer.home.ProfileDetails;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.manifest.Manifest;

/** An installed distribution: what its lock and its manifest say, and the profile it lives in. */
public record InstalledInfo(ProfileDetails profile, Lock lock, Manifest manifest) {}
