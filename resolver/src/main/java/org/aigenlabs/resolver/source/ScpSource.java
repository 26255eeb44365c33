package org.aigenlabs.resolver.source;

import java.util.regex.Pattern;
import org.aigenlabs.resolver.source.SourceAddress.Remote;
import org.aigenlabs.resolver.source.SourceAddress.Scheme;

/**
 * Reads {@code USER@HOST:PATH}.
 *
 * <p>Its path is relative to the user's home, that of {@code ssh://} is not: where the difference can matter (any but the
 * known services, unless the path is absolute) the URL stays in this form.
 */
final class ScpSource {
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    private ScpSource() {}

    /** Reads {@code text}, which has an {@code @} before its first colon and both before any slash. */
    static Reading read(String text) {
        int at = text.indexOf('@');
        int colon = text.indexOf(':', Math.max(at, closingBracket(text)));
        String user = text.substring(0, at);
        checkUser(user, text);
        if (Forge.of(user) != Forge.UNKNOWN) {
            throw Refusal.of(text, "its user name is the name of a host", "`git@HOST:PATH`");
        }
        if (colon < 0) {
            throw Refusal.of(text, "no `:` follows the host", "`USER@HOST:PATH`");
        }
        Authority host = new Authority(Credentials.NONE, Authority.host(text.substring(at + 1, colon), text), 0);
        Suffixes parts = Suffixes.ofUrl(text.substring(colon + 1));
        String path = RepositoryPath.read(host.forge(), parts.location(), text);
        boolean asUrl = parts.location().startsWith("/") || host.forge() != Forge.UNKNOWN;
        String url = asUrl ? "ssh://" + user + "@" + host.host() + "/" + path : user + "@" + host.host() + ":" + path;
        Remote remote = new Remote(Scheme.SSH, host.host().text(), url, Credentials.NONE);
        return new Reading(remote, AskedRef.read(parts.ref()), SubPath.read(parts.path()));
    }

    /** Refuses a user whom an SSH client could take for an option or for more than a name. */
    static void checkUser(String user, String source) {
        if (!user.isEmpty() && !USER.matcher(user).matches()) {
            throw Refusal.of(source, "its user name is none for SSH", "letters, digits, `.`, `_` and `-`");
        }
    }

    private static int closingBracket(String text) {
        return text.startsWith("[", text.indexOf('@') + 1) ? text.indexOf(']') : 0;
    }
}
