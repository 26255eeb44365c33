package org.aigenlabs.resolver.trust.openpgp;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.resolver.trust.verdict.Circumstances;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.aigenlabs.resolver.trust.verdict.SignatureFormat;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * A known OpenPGP key with its subkeys.
 *
 * @param ring its packets
 * @param sources for which it counts; empty for all
 */
record PgpCertificate(PGPPublicKeyRing ring, Patterns sources) {
    private static final int VERSION = 4;

    /** Whether the key counts for {@code source}. */
    boolean covers(String source) {
        return source.isEmpty() || sources.patterns().isEmpty() || sources.match(source);
    }

    String fingerprint() {
        return hex(ring.getPublicKey());
    }

    static String hex(PGPPublicKey key) {
        return HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
    }

    /** The signer that this key is, by its first user id. */
    Signer signer() {
        var ids = ring.getPublicKey().getUserIDs();
        return new Signer(SignatureFormat.OPENPGP, fingerprint(), ids.hasNext() ? ids.next() : "");
    }

    /** Whether {@code key}, the primary key or a subkey, may have signed at {@code signed}. */
    Verdict assess(PGPPublicKey key, Instant signed, Circumstances circumstances) {
        PGPPublicKey primary = ring.getPublicKey();
        Signer signer = signer();
        if (primary.getVersion() != VERSION || key.getVersion() != VERSION) {
            return new Verdict.Unsupported("an OpenPGP key of version " + key.getVersion());
        }
        String weakness = Primitives.weakKey(primary);
        if (!weakness.isEmpty()) {
            return new Verdict.Weak(signer, weakness);
        }
        SelfSignatures self = SelfSignatures.of(primary, circumstances.latest());
        String revoked = self.revocation();
        if (!revoked.isEmpty()) {
            return new Verdict.Revoked(signer, revoked);
        }
        Optional<PGPSignature> current = self.current();
        if (current.isEmpty()) {
            return self.weak()
                    ? new Verdict.Weak(signer, "the key's signature of itself")
                    : new Verdict.Untrusted(signer, "the key has no valid user id");
        }
        boolean isPrimary = key.getKeyID() == primary.getKeyID();
        Verdict allowed = isPrimary
                ? primary(current.get(), signer)
                : subkey(new SubkeyBinding(primary, key), signer, signed, circumstances);
        if (!(allowed instanceof Verdict.Good)) {
            return allowed;
        }
        Verdict timely = timely(primary, PgpSignatures.keyExpires(current.get(), primary), signed, circumstances);
        return timely instanceof Verdict.Good ? named(self.names(), circumstances) : timely;
    }

    private static Verdict primary(PGPSignature self, Signer signer) {
        return PgpSignatures.maySign(self)
                ? new Verdict.Good(signer)
                : new Verdict.Untrusted(signer, "its primary key may not sign");
    }

    private Verdict subkey(SubkeyBinding binding, Signer signer, Instant signed, Circumstances circumstances) {
        String revoked = binding.revocation();
        if (!revoked.isEmpty()) {
            return new Verdict.Revoked(signer, revoked);
        }
        Optional<PGPSignature> current = binding.current(circumstances.latest());
        if (current.isEmpty()) {
            return new Verdict.Untrusted(signer, "the subkey is not bound to the key");
        }
        if (!PgpSignatures.maySign(current.get())) {
            return new Verdict.Untrusted(signer, "the subkey may not sign");
        }
        if (!binding.isMutual(current.get())) {
            return new Verdict.Untrusted(signer, "the subkey does not say that it belongs to the key");
        }
        return timely(
                binding.subkey(), PgpSignatures.keyExpires(current.get(), binding.subkey()), signed, circumstances);
    }

    private Verdict timely(PGPPublicKey key, Instant expires, Instant signed, Circumstances circumstances) {
        Instant created = key.getCreationTime().toInstant();
        if (created.isAfter(signed)) {
            return new Verdict.NotYetValid(signer(), created);
        }
        if (!circumstances.now().isBefore(expires) || !signed.isBefore(expires)) {
            return new Verdict.ExpiredKey(signer(), expires, signed.isBefore(expires));
        }
        return new Verdict.Good(signer());
    }

    /** Good under the user id that the bytes name, or another one's. */
    private Verdict named(List<String> names, Circumstances circumstances) {
        String own = "<" + circumstances.email() + ">";
        Optional<String> found = names.stream()
                .filter(name -> name.regionMatches(true, name.length() - own.length(), own, 0, own.length())
                        || name.equalsIgnoreCase(circumstances.email()))
                .findFirst();
        String first = names.stream().findFirst().orElse("");
        Signer signer = new Signer(SignatureFormat.OPENPGP, fingerprint(), found.orElse(first));
        return found.isPresent() ? new Verdict.Good(signer) : new Verdict.GoodOtherId(signer, circumstances.email());
    }
}
