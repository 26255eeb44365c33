package org.aigenlabs.resolver.trust;

/** The name of a source in patterns and for people: host and path, e.g. {@code github.com/acme/agent}. */
public final class SourceName {
    private static final String SUFFIX = ".git";

    private SourceName() {}

    /** The name of the repository at {@code url}; however it is reached, it is the same. */
    public static String of(String url) {
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url.replaceFirst(":", "/") : url.substring(scheme + "://".length());
        int slash = rest.indexOf('/');
        int at = rest.indexOf('@');
        String name = at >= 0 && (slash < 0 || at < slash) ? rest.substring(at + 1) : rest;
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
