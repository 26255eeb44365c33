package org.aigenlabs.resolver.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.resolver.trust.intro.Judge;
import org.aigenlabs.resolver.trust.openpgp.PgpKeys;
import org.aigenlabs.resolver.trust.openpgp.PgpMalformed;
import org.aigenlabs.resolver.trust.ssh.AllowedSigners;
import org.aigenlabs.resolver.trust.ssh.RevokedKeys;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.aigenlabs.resolver.trust.verdict.Verdict;

/**
 * The judge for one file of authorizations: lines of allowed signers, and OpenPGP keys in lines of the same shape, {@code
 * ann@example.org openpgp BASE64}. Keys that the user revoked count for nobody.
 */
final class KeyedJudge implements Judge {
    /** The line with which an author demands that every commit is signed. */
    static final String STRICT = "# aigenlabs: strict";

    private static final Pattern OPENPGP = Pattern.compile("[^ \t#\"]+[ \t]+openpgp[ \t]+([A-Za-z0-9+/=]+)([ \t].*)?");

    private final AllowedSigners allowed;
    private final RevokedKeys revoked;
    private final PgpKeys openPgp;
    private final boolean strict;
    private final Instant now;

    private KeyedJudge(String text, RevokedKeys revoked, Instant now) {
        this.allowed = AllowedSigners.parse(text);
        this.revoked = revoked;
        this.openPgp = openPgp(text);
        this.strict = text.lines().anyMatch(line -> line.strip().equals(STRICT));
        this.now = now;
    }

    /** Makes judges that hold {@code revoked} against everyone. */
    static Maker maker(RevokedKeys revoked, Instant now) {
        return bytes ->
                new KeyedJudge(bytes.length > AllowedSigners.LARGEST ? "" : new String(bytes, UTF_8), revoked, now);
    }

    private static PgpKeys openPgp(String text) {
        PgpKeys keys = new PgpKeys();
        for (String line : text.lines().toList()) {
            Matcher matcher = OPENPGP.matcher(line.strip());
            if (matcher.matches()) {
                add(keys, matcher.group(1));
            }
        }
        return keys;
    }

    /** As with lines of SSH keys, one that cannot be read counts for nobody, and for nothing else. */
    @SuppressWarnings("UnusedException")
    private static boolean add(PgpKeys keys, String base64) {
        try {
            keys.add(Base64.getDecoder().decode(base64), new Patterns(List.of()));
            return true;
        } catch (PgpMalformed | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public boolean isEmpty() {
        return allowed.isEmpty() && openPgp.entries().isEmpty();
    }

    @Override
    public boolean isStrict() {
        return strict;
    }

    @Override
    public Verdict commit(byte[] raw) {
        return judged(now, verifier -> verifier.verifyCommit(raw));
    }

    @Override
    public Verdict earlier(byte[] raw) {
        return judged(then(SignedObject.commit(raw)), verifier -> verifier.verifyCommit(raw));
    }

    @Override
    public Verdict tag(byte[] raw, String refName) {
        return judged(now, verifier -> verifier.verifyTag(raw, refName));
    }

    @Override
    public Verdict earlierTag(byte[] raw, String refName) {
        return judged(then(SignedObject.tag(raw)), verifier -> verifier.verifyTag(raw, refName));
    }

    /** What claims to be of the future is held against now, and found to be just that. */
    private Instant then(SignedObject object) {
        return object.written().isBefore(now) ? object.written() : now;
    }

    /** OpenPGP keys keep a state while they verify, so one thread at a time uses them. */
    private Verdict judged(Instant at, Function<SignatureVerifier, Verdict> question) {
        SignatureVerifier verifier = new SignatureVerifier(new KnownKeys(allowed, revoked, () -> openPgp), "", at);
        if (openPgp.entries().isEmpty()) {
            return question.apply(verifier);
        }
        synchronized (openPgp) {
            return question.apply(verifier);
        }
    }
}
