package org.aigenlabs.resolver.git;

import java.util.Locale;
import org.aigenlabs.resolver.source.Credentials;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** The credentials of one URL, told once, and only to that URL's scheme, host and port; never asks anybody. */
final class PinnedCredentials extends CredentialsProvider {
    private final URIish owner;
    private final Credentials credentials;
    private final HttpRules rules;
    private boolean refused;

    PinnedCredentials(URIish owner, Credentials credentials, HttpRules rules) {
        this.owner = owner;
        this.credentials = credentials;
        this.rules = rules;
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
        if (refused) {
            throw rules.loginRefused();
        }
        if (credentials.isNone() || !supports(items) || !sameOrigin(asker)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username user) {
                user.setValue(credentials.user());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(credentials.password().toCharArray());
            }
        }
        return true;
    }

    /** JGit calls this when the server has refused what {@link #get} told: there is nothing else to tell. */
    @Override
    public void reset(URIish asker) {
        refused = true;
    }

    private boolean sameOrigin(URIish asker) {
        return lower(owner.getScheme()).equals(lower(asker.getScheme()))
                && lower(owner.getHost()).equals(lower(asker.getHost()))
                && owner.getPort() == asker.getPort();
    }

    private static String lower(String text) {
        return String.valueOf(text).toLowerCase(Locale.ROOT);
    }
}
