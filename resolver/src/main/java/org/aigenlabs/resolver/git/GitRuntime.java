package org.aigenlabs.resolver.git;

import org.eclipse.jgit.util.SystemReader;

/**
 * JGit's view of this machine, reduced to nothing: no system, user or JGit configuration, no environment variable.
 *
 * <p>Left alone, JGit runs the {@code git} binary to find the system's configuration, measures for seconds how fine the
 * file system's clock is, and obeys a user's settings, among them one that switches off the detection of SHA-1
 * collisions.
 */
public final class GitRuntime {
    private GitRuntime() {}

    /** Makes JGit use this view in the whole process; does nothing when called again. */
    public static void install() {
        Once.touch();
    }

    /** Its initialiser runs once, on first use, whatever the threads. */
    private static final class Once {
        static {
            SystemReader.setInstance(new BareSystemReader(SystemReader.getInstance()));
        }

        static void touch() {
            // the initialiser has done it
        }
    }
}
