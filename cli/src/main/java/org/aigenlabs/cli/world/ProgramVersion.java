package org.aigenlabs.cli.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.aigenlabs.schema.value.Version;

/** The version of this program, written into it when it is built. */
public final class ProgramVersion {
    private static final String FILE = "/org/aigenlabs/cli/build.properties";

    private ProgramVersion() {}

    /** The version, e.g. {@code 0.1.0}. */
    public static Version read() {
        return Version.parse(property("version"))
                .orThrow(bad -> new IllegalStateException("the program's version is " + bad));
    }

    /** The commit that it was packaged from; empty if it was not packaged, or from no repository. */
    public static String commit() {
        return property("commit");
    }

    private static String property(String name) {
        try (InputStream in = ProgramVersion.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            Properties build = new Properties();
            build.load(in);
            return build.getProperty(name, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
