package org.aigenlabs.resolver.trust;

import java.time.Instant;
import java.util.Optional;
import org.aigenlabs.resolver.trust.openpgp.PgpVerifier;
import org.aigenlabs.resolver.trust.ssh.SshVerifier;
import org.aigenlabs.resolver.trust.verdict.Circumstances;
import org.aigenlabs.resolver.trust.verdict.Verdict;

/** Judges the signatures of commits and tags: from raw bytes and known keys to one verdict. Pure. */
public final class SignatureVerifier {
    /** No signature needs more, and most have less than a twentieth. */
    static final int LARGEST_SIGNATURE = 64 * 1024;

    private static final String PGP = "PGP SIGNATURE";
    private static final String PGP_OLD = "PGP MESSAGE";
    private static final String SSH = "SSH SIGNATURE";
    private static final String X509 = "SIGNED MESSAGE";

    private final KnownKeys keys;
    private final String source;
    private final Instant now;

    /**
     * A verifier that holds signatures against {@code keys}.
     *
     * @param source whose keys count, e.g. {@code github.com/acme/agent}; empty for those of all sources
     * @param now the time
     */
    public SignatureVerifier(KnownKeys keys, String source, Instant now) {
        this.keys = keys;
        this.source = source;
        this.now = now;
    }

    /** The verdict on the tag object {@code raw}, found under {@code refName}, e.g. {@code refs/tags/v1.0.0}. */
    public Verdict verifyTag(byte[] raw, String refName) {
        SignedObject tag = SignedObject.tag(raw);
        Verdict verdict = verify(tag);
        boolean good = verdict instanceof Verdict.Good || verdict instanceof Verdict.GoodOtherId;
        String expected = refName.startsWith("refs/tags/") ? refName.substring("refs/tags/".length()) : refName;
        return good && !tag.tagName().equals(expected) ? new Verdict.WrongTag(tag.tagName(), expected) : verdict;
    }

    /** The verdict on the commit object {@code raw}. */
    public Verdict verifyCommit(byte[] raw) {
        return verify(SignedObject.commit(raw));
    }

    /** Whatever goes wrong while verifying, it is not verified. */
    @SuppressWarnings("UnusedException") // a verdict has no cause
    private Verdict verify(SignedObject object) {
        try {
            if (object.strange()) {
                return new Verdict.Unsupported("a signature for another kind of repository");
            }
            return switch (object.signatures().size()) {
                case 0 -> new Verdict.Unsigned();
                case 1 -> verify(object, object.signatures().getFirst());
                default -> new Verdict.Multiple();
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Verdict.Malformed("it cannot be read");
        }
    }

    private Verdict verify(SignedObject object, String armoured) {
        if (armoured.length() > LARGEST_SIGNATURE) {
            return new Verdict.Malformed("it is larger than " + LARGEST_SIGNATURE + " bytes");
        }
        Circumstances circumstances =
                new Circumstances(object.payload(), object.written(), object.email(), source, now);
        Optional<byte[]> ssh = Armour.read(armoured, SSH);
        if (ssh.isPresent()) {
            return new SshVerifier(keys.allowed(), keys.revoked()).verify(ssh.get(), circumstances);
        }
        Optional<byte[]> pgp = Armour.read(armoured, PGP).or(() -> Armour.read(armoured, PGP_OLD));
        if (pgp.isPresent()) {
            return new PgpVerifier(keys.openPgp().get()).verify(pgp.get(), circumstances);
        }
        return armoured.startsWith("-----BEGIN " + X509)
                ? new Verdict.Unsupported("an X.509 signature")
                : new Verdict.Malformed("its block is damaged, or something stands behind it");
    }
}
