package org.aigenlabs.installer.plan;

import org.aigenlabs.schema.manifest.EnvRequirement;

/** A variable that the agent needs, and whether the shell or the profile's {@code .env} sets it. */
public record EnvStatus(EnvRequirement requirement, boolean set) {}
