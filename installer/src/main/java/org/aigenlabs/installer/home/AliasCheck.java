package org.aigenlabs.installer.home;

import java.nio.file.Path;

/**
 * What writing the command of a profile would meet.
 *
 * @param file where it is written
 * @param onPath whether the shell would find it there
 */
public record AliasCheck(Path file, AliasState state, boolean onPath) {}
