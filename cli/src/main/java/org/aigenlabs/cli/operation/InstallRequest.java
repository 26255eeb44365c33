package org.aigenlabs.cli.operation;

/**
 * What to install.
 *
 * @param name of the profile; empty for the distribution's own
 * @param alias whether to make a command of that name
 */
public record InstallRequest(SourceRequest source, String name, boolean alias) {}
