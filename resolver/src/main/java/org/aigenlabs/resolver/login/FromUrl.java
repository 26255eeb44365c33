package org.aigenlabs.resolver.login;

import java.util.Optional;
import org.aigenlabs.resolver.source.Credentials;

/** What the URL carried. */
record FromUrl(Credentials credentials) implements LoginSource {
    @Override
    public String name() {
        return "the login in the URL";
    }

    @Override
    public Optional<Credentials> find(Origin origin) {
        return credentials.isNone() ? Optional.empty() : Optional.of(credentials);
    }
}
