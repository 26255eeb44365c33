package org.aigenlabs.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version, and the Java runtime that runs it. */
public final class ProgramVersion implements IVersionProvider {
    /** The version of this program, e.g. {@code 0.1.0}. */
    public static String read() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/org/aigenlabs/cli/build.properties")) {
            if (in == null) {
                throw new IllegalStateException("build.properties is missing from the program");
            }
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"aigenlabs " + read() + " (Java " + Runtime.version() + ")"};
    }
}
