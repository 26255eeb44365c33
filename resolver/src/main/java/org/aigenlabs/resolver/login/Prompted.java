package org.aigenlabs.resolver.login;

import java.util.Optional;
import org.aigenlabs.resolver.Questions;
import org.aigenlabs.resolver.source.Credentials;

/** What a person types at the terminal. */
record Prompted(Questions questions) implements LoginSource {
    @Override
    public String name() {
        return "what you typed";
    }

    @Override
    public Optional<Credentials> find(Origin origin) {
        if (!questions.canAsk()) {
            return Optional.empty();
        }
        String where = origin.scheme() + "://" + origin.hostAndPort();
        String user = questions.ask("User name for " + where + ":");
        if (user.isEmpty()) {
            return Optional.empty();
        }
        String password = questions.askHidden("Password or token of " + user + ":");
        return password.isEmpty() ? Optional.empty() : Optional.of(new Credentials(user, password));
    }
}
