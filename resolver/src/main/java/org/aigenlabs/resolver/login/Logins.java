package org.aigenlabs.resolver.login;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.source.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * The logins for one scheme, host and port, one after the other: that of the URL, the token of the host, that of
 * {@code ~/.netrc}, of git's helpers, and what a person types. None goes to a host that can be read on its way, but for the
 * one in the URL. Not safe for several threads.
 */
public final class Logins {
    private final Origin origin;
    private final Iterator<LoginSource> sources;
    private final List<String> tried = new ArrayList<>();
    private @Nullable Told told;
    private boolean settled;

    private record Told(LoginSource source, Credentials login) {}

    private Logins(Origin origin, List<LoginSource> sources) {
        this.origin = origin;
        this.sources = sources.iterator();
    }

    /**
     * All that may be used for {@code origin}.
     *
     * @param inUrl what the URL carried
     */
    public static Logins of(Origin origin, Credentials inUrl, Surroundings surroundings) {
        List<LoginSource> sources = new ArrayList<>(List.of(new FromUrl(inUrl)));
        if (origin.isPrivate()) {
            sources.addAll(Tokens.all(surroundings));
            sources.add(new Netrc(surroundings.home().resolve(".netrc")));
            sources.add(new GitCredential(surroundings));
            sources.add(new Prompted(surroundings.questions()));
        }
        return new Logins(origin, sources);
    }

    /** To whom they belong. */
    public Origin origin() {
        return origin;
    }

    /** The next one; the one before was refused. */
    public Optional<Credentials> next() {
        refused();
        while (sources.hasNext()) {
            LoginSource source = sources.next();
            Optional<Credentials> found = source.find(origin);
            if (found.isPresent()) {
                tried.add(source.name());
                told = new Told(source, found.get());
                settled = false;
                return found;
            }
        }
        return Optional.empty();
    }

    /** The host did not take the last one. */
    public void refused() {
        Told last = told;
        if (last != null && !settled) {
            last.source().refused(origin, last.login());
            settled = true;
        }
    }

    /** The host took the last one, if there was one. */
    public void accepted() {
        Told last = told;
        if (last != null && !settled) {
            last.source().accepted(origin, last.login());
            settled = true;
        }
    }

    /** What was tried, in order, in words; never a value. */
    public List<String> tried() {
        return List.copyOf(tried);
    }
}
