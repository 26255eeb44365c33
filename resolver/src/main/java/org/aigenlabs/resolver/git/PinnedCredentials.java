package org.aigenlabs.resolver.git;

import java.util.Optional;
import org.aigenlabs.resolver.login.Logins;
import org.aigenlabs.resolver.login.Origin;
import org.aigenlabs.resolver.source.Credentials;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Answers JGit with one login after the other, and only for their own scheme, host and port. */
final class PinnedCredentials extends CredentialsProvider {
    /** JGit gives up after so many. */
    private static final int MOST_TRIES = 3;

    private final Logins logins;
    private final HttpRules rules;
    private final FetchMeter meter;
    private int refused;

    PinnedCredentials(Logins logins, HttpRules rules, FetchMeter meter) {
        this.logins = logins;
        this.rules = rules;
        this.meter = meter;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish asker, CredentialItem... items) {
        if (!supports(items) || !logins.origin().equals(Origin.of(asker.toString()))) {
            return false;
        }
        Credentials login = next().orElseThrow(rules::loginRefused);
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username user) {
                user.setValue(login.user());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(login.password().toCharArray());
            }
        }
        return true;
    }

    /** A person, or a program that asks one, may take any time. */
    private Optional<Credentials> next() {
        meter.pause();
        try {
            return logins.next();
        } finally {
            meter.resume();
        }
    }

    /** JGit calls this when the server has refused what {@link #get} told. */
    @Override
    public void reset(URIish asker) {
        logins.refused();
        if (++refused == MOST_TRIES) {
            throw rules.loginRefused();
        }
    }
}
