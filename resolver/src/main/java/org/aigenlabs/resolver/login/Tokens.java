package org.aigenlabs.resolver.login;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.resolver.Surroundings;
import org.aigenlabs.resolver.source.Credentials;

/**
 * A token in an environment variable, for the one host that it is a token of.
 *
 * @param variable whose value it is
 * @param host that it is for, over TLS on the standard port
 * @param user that the host wants beside a token
 */
record Tokens(Surroundings surroundings, String variable, String host, String user) implements LoginSource {
    private static final int STANDARD_PORT = 443;

    /** All that are known. */
    static List<Tokens> all(Surroundings surroundings) {
        return List.of(
                new Tokens(surroundings, "GH_TOKEN", "github.com", "x-access-token"),
                new Tokens(surroundings, "GITHUB_TOKEN", "github.com", "x-access-token"),
                new Tokens(surroundings, "GITLAB_TOKEN", "gitlab.com", "oauth2"));
    }

    @Override
    public String name() {
        return "`" + variable + "`";
    }

    @Override
    public Optional<Credentials> find(Origin origin) {
        String token = surroundings.variable(variable).strip();
        boolean own = origin.equals(new Origin("https", host, STANDARD_PORT));
        return own && !token.isEmpty() ? Optional.of(new Credentials(user, token)) : Optional.empty();
    }
}
