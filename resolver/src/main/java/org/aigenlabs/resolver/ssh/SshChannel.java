package org.aigenlabs.resolver.ssh;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/** A service of git's at the other end of an SSH connection. */
public interface SshChannel extends Closeable {
    /** What it says. */
    InputStream in();

    /** What it hears. */
    OutputStream out();

    /** What it complained of so far, cut to a few lines; for people, not cleaned. */
    String complaint();

    @Override
    void close();
}
