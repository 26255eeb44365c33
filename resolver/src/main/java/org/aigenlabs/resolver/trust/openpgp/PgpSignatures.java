package org.aigenlabs.resolver.trust.openpgp;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** Questions to signature packets; only what is in their hashed part is believed. */
final class PgpSignatures {
    /** A signature that holds anything else and says that it must be understood is not understood. */
    private static final Set<Integer> UNDERSTOOD = Set.of(
            SignatureSubpacketTags.CREATION_TIME,
            SignatureSubpacketTags.EXPIRE_TIME,
            SignatureSubpacketTags.KEY_EXPIRE_TIME,
            SignatureSubpacketTags.ISSUER_KEY_ID,
            SignatureSubpacketTags.ISSUER_FINGERPRINT,
            SignatureSubpacketTags.SIGNER_USER_ID,
            SignatureSubpacketTags.KEY_FLAGS,
            SignatureSubpacketTags.PRIMARY_USER_ID,
            SignatureSubpacketTags.PREFERRED_SYM_ALGS,
            SignatureSubpacketTags.PREFERRED_HASH_ALGS,
            SignatureSubpacketTags.PREFERRED_COMP_ALGS,
            SignatureSubpacketTags.KEY_SERVER_PREFS,
            SignatureSubpacketTags.FEATURES,
            SignatureSubpacketTags.REVOCATION_KEY,
            SignatureSubpacketTags.REVOCATION_REASON,
            SignatureSubpacketTags.EMBEDDED_SIGNATURE);

    private PgpSignatures() {}

    /** Whether nothing in {@code signature} must be understood and is not. */
    static boolean isUnderstood(PGPSignature signature) {
        return Arrays.stream(signature.getHashedSubPackets().getCriticalTags()).allMatch(UNDERSTOOD::contains);
    }

    /** When it was made; {@link Instant#MAX} if it does not say. */
    static Instant created(PGPSignature signature) {
        java.util.Date time = signature.getHashedSubPackets().getSignatureCreationTime();
        return time == null ? Instant.MAX : time.toInstant();
    }

    /** When its own time is over; {@link Instant#MAX} if never. */
    static Instant expires(PGPSignature signature) {
        return after(created(signature), signature.getHashedSubPackets().getSignatureExpirationTime());
    }

    /** When the time of {@code key} is over, as {@code signature} has it; {@link Instant#MAX} if never. */
    static Instant keyExpires(PGPSignature signature, PGPPublicKey key) {
        return after(
                key.getCreationTime().toInstant(),
                signature.getHashedSubPackets().getKeyExpirationTime());
    }

    private static Instant after(Instant begin, long seconds) {
        return seconds == 0 || begin.equals(Instant.MAX) ? Instant.MAX : begin.plusSeconds(seconds);
    }

    /** Whether {@code signature} lets its key sign documents. */
    static boolean maySign(PGPSignature signature) {
        return (signature.getHashedSubPackets().getKeyFlags() & org.bouncycastle.bcpg.sig.KeyFlags.SIGN_DATA) != 0;
    }

    /** Something that only holds if no packet is damaged. */
    @FunctionalInterface
    interface Check {
        boolean holds() throws PGPException;
    }

    /** Whether {@code signature} is {@code by}'s, as {@code check} asks; whatever is thrown, it is not. */
    @SuppressWarnings("UnusedException") // Bouncy Castle throws anything at damaged packets
    static boolean holds(PGPSignature signature, PGPPublicKey by, Check check) {
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), by);
            return check.holds();
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }
}
