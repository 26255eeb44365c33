package org.aigenlabs.cli.command;

import org.aigenlabs.cli.world.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version, the commit it was built from, and the Java runtime that runs it. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String commit = ProgramVersion.commit().isEmpty() ? "" : "commit " + ProgramVersion.commit() + ", ";
        return new String[] {"aigenlabs " + ProgramVersion.read() + " (" + commit + "Java " + Runtime.version() + ")"};
    }
}
