package org.aigenlabs.resolver.source;

/** A user name and password that a URL carried; cannot be printed, and is never written anywhere. */
public final class Credentials {
    /** No credentials. */
    public static final Credentials NONE = new Credentials("", "");

    private final String user;
    private final String password;

    public Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** The user name; empty if none. */
    public String user() {
        return user;
    }

    /** The password or token; empty if none. */
    public String password() {
        return password;
    }

    /** Whether there is nothing in it. */
    public boolean isNone() {
        return user.isEmpty() && password.isEmpty();
    }

    /** Never the values. */
    @Override
    public String toString() {
        return isNone() ? "no credentials" : "credentials (hidden)";
    }
}
