package org.aigenlabs.resolver.trust.openpgp;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;

/**
 * What makes a subkey part of a primary key.
 *
 * @param primary the key it is to be part of
 * @param subkey the key that signed
 */
record SubkeyBinding(PGPPublicKey primary, PGPPublicKey subkey) {
    /** Why the subkey was revoked; empty if it was not. */
    String revocation() {
        return signatures(PGPSignature.SUBKEY_REVOCATION)
                .filter(signature ->
                        PgpSignatures.holds(signature, primary, () -> signature.verifyCertification(primary, subkey)))
                .findFirst()
                .map(Reasons::of)
                .orElse("");
    }

    /** The newest binding that holds and was not made after {@code latest}. */
    Optional<PGPSignature> current(Instant latest) {
        return signatures(PGPSignature.SUBKEY_BINDING)
                .filter(signature -> !PgpSignatures.created(signature).isAfter(latest))
                .filter(signature -> PgpSignatures.expires(signature).isAfter(latest))
                .filter(signature ->
                        Primitives.weakHash(signature.getHashAlgorithm()).isEmpty())
                .filter(PgpSignatures::isUnderstood)
                .filter(signature ->
                        PgpSignatures.holds(signature, primary, () -> signature.verifyCertification(primary, subkey)))
                .max(Comparator.comparing(PgpSignatures::created));
    }

    /** Whether the subkey agrees: otherwise anyone could claim another's signing key as their own. */
    boolean isMutual(PGPSignature binding) {
        return Stream.of(binding.getHashedSubPackets(), binding.getUnhashedSubPackets())
                .anyMatch(this::holdsBackSignature);
    }

    @SuppressWarnings("UnusedException") // a damaged one is none
    private boolean holdsBackSignature(PGPSignatureSubpacketVector packets) {
        try {
            PGPSignatureList embedded = packets.getEmbeddedSignatures();
            for (PGPSignature back : embedded) {
                boolean form = back.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING
                        && Primitives.weakHash(back.getHashAlgorithm()).isEmpty();
                if (form && PgpSignatures.holds(back, subkey, () -> back.verifyCertification(primary, subkey))) {
                    return true;
                }
            }
            return false;
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }

    private Stream<PGPSignature> signatures(int type) {
        Iterable<PGPSignature> all = () -> all(type);
        return StreamSupport.stream(all.spliterator(), false);
    }

    private Iterator<PGPSignature> all(int type) {
        return subkey.getSignaturesOfType(type);
    }
}
