package org.aigenlabs.resolver.trust.intro;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Parsed;

/**
 * The commit and the key with which a user first trusts a source.
 *
 * @param fingerprint {@code SHA256:…} of an SSH key, or 40 upper-case hexadecimal digits of an OpenPGP key
 */
public record Introduction(GitId commit, String fingerprint) {
    private static final Pattern SSH = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final Pattern OPENPGP = Pattern.compile("[0-9A-Fa-f]{40}");
    private static final String EXPECTED = "COMMIT:FINGERPRINT with a whole commit id";

    /** Reads {@code COMMIT:FINGERPRINT}. */
    public static Parsed<Introduction> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Parsed.Bad<>(text, EXPECTED);
        }
        String key = text.substring(colon + 1);
        Optional<GitId> commit = GitId.parse(text.substring(0, colon)).find();
        if (commit.isEmpty()) {
            return new Parsed.Bad<>(text, EXPECTED);
        }
        if (SSH.matcher(key).matches()) {
            return new Parsed.Ok<>(new Introduction(commit.get(), key));
        }
        return OPENPGP.matcher(key).matches()
                ? new Parsed.Ok<>(new Introduction(commit.get(), key.toUpperCase(Locale.ROOT)))
                : new Parsed.Bad<>(text, EXPECTED);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return commit + ":" + fingerprint;
    }
}
