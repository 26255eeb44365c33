package org.aigenlabs.resolver.ssh;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.resolver.Questions;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.jspecify.annotations.Nullable;

/** The passphrases of encrypted keys: each is asked for once, and kept in memory until the connection is made. */
final class KeyPassphrases implements KeyPasswordProvider {
    private static final int MOST_TRIES = 3;

    private final Path home;
    private final Questions questions;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> locked = new LinkedHashSet<>();

    KeyPassphrases(Path home, Questions questions) {
        this.home = home;
        this.questions = questions;
    }

    /** Keys that stayed closed, as paths for people. */
    Set<String> locked() {
        return locked;
    }

    @Override
    public synchronized char @Nullable [] getPassphrase(URIish key, int attempt) {
        String name = name(key);
        if (attempt > 0) {
            known.remove(name);
        }
        String words = attempt == 0 ? "Passphrase for the key " : "That did not open it. Passphrase for the key ";
        String phrase = questions.canAsk()
                ? known.computeIfAbsent(name, shown -> questions.askHidden(words + shown + ":"))
                : "";
        if (phrase.isEmpty()) {
            known.remove(name);
            locked.add(name);
            return null;
        }
        return phrase.toCharArray();
    }

    private String name(URIish key) {
        String path = String.valueOf(key.getPath());
        String start = home + "/";
        return path.startsWith(start) ? "~/" + path.substring(start.length()) : path;
    }

    @Override
    public void setAttempts(int attempts) {
        // our own number
    }

    @Override
    public int getAttempts() {
        return MOST_TRIES;
    }

    @Override
    public synchronized boolean keyLoaded(URIish key, int attempt, @Nullable Exception error) {
        if (error == null) {
            return false;
        }
        // a wrong passphrase shows as any kind of damage
        boolean again = attempt > 0 && attempt < MOST_TRIES;
        if (!again) {
            locked.add(name(key));
        }
        return again && questions.canAsk() && !locked.contains(name(key));
    }
}
