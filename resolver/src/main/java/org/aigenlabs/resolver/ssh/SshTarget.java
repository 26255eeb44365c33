package org.aigenlabs.resolver.ssh;

import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.transport.URIish;

/**
 * Where an SSH URL leads.
 *
 * @param url for people
 * @param user the account; empty if the URL names none
 * @param host or its alias in the user's SSH configuration; IPv6 without brackets
 * @param port 0 if the URL names none
 * @param path of the repository as the server is told it
 * @param password what the URL carried; empty if nothing
 */
public record SshTarget(String url, String user, String host, int port, String path, String password) {
    private static final String SCHEME = "ssh://";

    /** Reads the address of {@code remote}. */
    public static SshTarget of(Remote remote) {
        String url = remote.url();
        boolean isUrl = url.startsWith(SCHEME);
        String rest = isUrl ? url.substring(SCHEME.length()) : url;
        int at = rest.indexOf('@');
        String user = at < 0 ? "" : rest.substring(0, at);
        String place = rest.substring(at + 1);
        int end = place.startsWith("[") ? place.indexOf(']') + 1 : endOfHost(place);
        String host = place.substring(0, end).replaceAll("[\\[\\]]", "");
        String behind = place.substring(end);
        if (!isUrl) {
            return new SshTarget(url, user, host, 0, behind.substring(1), "");
        }
        int slash = behind.indexOf('/');
        int port = slash > 0 ? Integer.parseInt(behind.substring(1, slash)) : 0;
        String password = remote.credentials().password();
        return new SshTarget(url, user, host, port, path(behind.substring(Math.max(slash, 0)), url), password);
    }

    private static int endOfHost(String place) {
        int end = 0;
        while (end < place.length() && ":/".indexOf(place.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** As git does: percent signs decoded, and a home directory without the slash before it. */
    private static String path(String written, String url) {
        try {
            String path = new URIish("ssh://host" + written).getPath();
            return path.startsWith("/~") ? path.substring(1) : path;
        } catch (java.net.URISyntaxException e) {
            throw new SourceFailure("cannot fetch `" + url + "`: it is no URL", e);
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return url;
    }
}
