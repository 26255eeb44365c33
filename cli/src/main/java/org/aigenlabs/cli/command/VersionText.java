package org.aigenlabs.cli.command;

import org.aigenlabs.cli.world.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version, and the Java runtime that runs it. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"aigenlabs " + ProgramVersion.read() + " (Java " + Runtime.version() + ")"};
    }
}
