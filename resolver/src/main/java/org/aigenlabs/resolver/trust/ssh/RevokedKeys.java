package org.aigenlabs.resolver.trust.ssh;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of SSH keys that no longer count: public keys, one a line, or fingerprints {@code SHA256:…}.
 *
 * <p>Unlike in a list of allowed keys, a line that cannot be read is no small matter: it may be the one that revokes. So
 * while there is one, nothing that is signed with SSH counts.
 */
public final class RevokedKeys {
    /** No key is revoked. */
    public static final RevokedKeys NONE = new RevokedKeys(Set.of(), 0);

    private final Set<String> fingerprints;
    private final int unreadable;

    private RevokedKeys(Set<String> fingerprints, int unreadable) {
        this.fingerprints = Set.copyOf(fingerprints);
        this.unreadable = unreadable;
    }

    /** Reads {@code text}. */
    public static RevokedKeys parse(String text) {
        Set<String> fingerprints = new HashSet<>();
        int number = 0;
        int unreadable = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String fingerprint = fingerprint(line);
                fingerprints.add(fingerprint);
                unreadable = fingerprint.isEmpty() && unreadable == 0 ? number : unreadable;
            }
        }
        return new RevokedKeys(fingerprints, unreadable);
    }

    /** Empty if {@code line} cannot be read. */
    @SuppressWarnings("UnusedException") // told by the number of the line
    private static String fingerprint(String line) {
        List<String> words = Arrays.asList(line.split("[ \t]+"));
        if (words.size() == 1 && line.matches("SHA256:[A-Za-z0-9+/]{43}")) {
            return line;
        }
        try {
            return words.size() < 2
                    ? ""
                    : AllowedSignerLine.key(words.getFirst(), words.get(1)).fingerprint();
        } catch (SshMalformed e) {
            return "";
        }
    }

    /** The first line that cannot be read; 0 if all can. */
    public int unreadableLine() {
        return unreadable;
    }

    boolean contains(SshKey key) {
        return fingerprints.contains(key.fingerprint());
    }
}
