package org.aigenlabs.resolver.login;

import java.util.Optional;
import org.aigenlabs.resolver.source.Credentials;

/** One place where logins are found. It is asked only when a host has asked, and told what the host thought of it. */
interface LoginSource {
    /** What people call it, e.g. {@code ~/.netrc}. */
    String name();

    /** The login for {@code origin}, if it has one. */
    Optional<Credentials> find(Origin origin);

    /** The host took {@code login}. */
    default void accepted(Origin origin, Credentials login) {
        // most cannot learn from it
    }

    /** The host did not take {@code login}. */
    default void refused(Origin origin, Credentials login) {
        // most cannot learn from it
    }
}
