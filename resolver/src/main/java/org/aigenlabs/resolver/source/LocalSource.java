package org.aigenlabs.resolver.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.aigenlabs.resolver.source.SourceAddress.Directory;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;

/**
 * Reads paths on this machine and {@code file://} URLs; both become a directory whose URL is {@code file:///…}, with
 * {@code ..} taken out by its looks, so a symbolic link before it is not followed.
 */
final class LocalSource {
    private static final String AUTHORITY_RULE = "`file:///` and an absolute path";

    private final Path current;
    private final Path home;
    private final Predicate<Path> isDirectory;

    LocalSource(Path current, Path home, Predicate<Path> isDirectory) {
        this.current = current;
        this.home = home;
        this.isDirectory = isDirectory;
    }

    /** Reads a path; with {@code refGiven} an {@code @} begins a ref only behind a directory that is there. */
    Reading path(String text, boolean refGiven) {
        if (text.startsWith("//")) {
            throw Refusal.of(text, "nothing stands before `//`", "a directory, perhaps `//` and a path in it");
        }
        Suffixes parts =
                found(text, refGiven).orElseGet(() -> refGiven ? Suffixes.ofPathAlone(text) : Suffixes.ofPath(text));
        return reading(resolved(parts.location(), text), parts);
    }

    /** The longest directory that is there, with what follows; nothing if none is, or there is only one reading. */
    private Optional<Suffixes> found(String text, boolean refGiven) {
        return text.indexOf('@') < 0
                ? Optional.empty()
                : Suffixes.ofPathEverywhere(text, refGiven)
                        .filter(parts -> isThere(parts.location(), text))
                        .findFirst();
    }

    private boolean isThere(String location, String text) {
        return !isOthersHome(location) && isDirectory.test(resolved(location, text));
    }

    private static boolean isOthersHome(String location) {
        return location.startsWith("~") && !location.equals("~") && !location.startsWith("~/");
    }

    /** Reads a {@code file://} URL. A {@code %40} in it is the {@code @} that begins no ref. */
    Reading url(String text) {
        String rest = text.substring(text.indexOf("://") + "://".length());
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        if (slash < 0 || !(authority.isEmpty() || authority.equalsIgnoreCase("localhost"))) {
            throw Refusal.of(text, "a host or a relative path follows `file://`", AUTHORITY_RULE);
        }
        String path = rest.substring(slash);
        if (path.startsWith("//") || path.matches("/[A-Za-z](:|%3[Aa])(/.*)?")) {
            throw Refusal.of(text, "it is no path of this system", AUTHORITY_RULE);
        }
        Suffixes parts = Suffixes.ofUrl(path);
        if (parts.location().matches(".*[?#].*")) {
            throw Refusal.of(text, "it has a query or a fragment", "`%3F` and `%23` for these characters in a name");
        }
        String decoded = Percent.decode(parts.location())
                .orThrow(bad -> Refusal.of(text, "it holds " + bad.found(), bad.expected()));
        return reading(resolved(decoded, text), parts);
    }

    private static Reading reading(Path directory, Suffixes parts) {
        String url = "file://" + Percent.encodePath(directory.toString());
        Wanted wanted = AskedRef.read(parts.ref());
        return new Reading(new Directory(directory, url), wanted, SubPath.read(parts.path()));
    }

    private Path resolved(String location, String text) {
        try {
            if (location.equals("~") || location.startsWith("~/")) {
                String below = location.substring(Math.min(2, location.length()));
                return home.resolve(below).normalize();
            }
            if (isOthersHome(location)) {
                String hint = "for a directory whose name begins with `~` write `./` in front";
                throw Refusal.of(text, "another user's home is not known here", "`~/PATH` or an absolute path", hint);
            }
            return current.resolve(location).normalize();
        } catch (InvalidPathException _) {
            throw Refusal.of(text, "this system cannot name such a file", "a path that its locale can spell");
        }
    }
}
