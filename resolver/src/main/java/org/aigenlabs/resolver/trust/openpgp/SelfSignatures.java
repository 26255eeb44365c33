package org.aigenlabs.resolver.trust.openpgp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;

/** What a primary key says about itself and its user ids, as far as it proves it. */
final class SelfSignatures {
    /** More than a key of a thousand user ids has; each costs a verification. */
    private static final int MOST_CHECKED = 4096;

    private final PGPPublicKey primary;
    private final Instant latest;
    private final List<String> names = new ArrayList<>();
    private final List<PGPSignature> valid = new ArrayList<>();
    private boolean weak;
    private int left = MOST_CHECKED;

    private SelfSignatures(PGPPublicKey primary, Instant latest) {
        this.primary = primary;
        this.latest = latest;
    }

    /** Those of {@code primary}, but for such as were made after {@code latest}. */
    static SelfSignatures of(PGPPublicKey primary, Instant latest) {
        SelfSignatures self = new SelfSignatures(primary, latest);
        self.readDirect();
        self.readUserIds();
        return self;
    }

    private void readDirect() {
        primary.getSignaturesOfType(PGPSignature.DIRECT_KEY).forEachRemaining(signature -> {
            if (counts(signature) && holds(signature, () -> signature.verifyCertification(primary))) {
                valid.add(signature);
            }
        });
    }

    private void readUserIds() {
        Iterator<byte[]> ids = primary.getRawUserIDs();
        while (ids.hasNext()) {
            byte[] id = ids.next();
            newest(id).ifPresent(signature -> {
                valid.add(signature);
                names.add(new String(id, StandardCharsets.UTF_8));
            });
        }
    }

    /** The newest that holds, unless the user id was revoked since. */
    private Optional<PGPSignature> newest(byte[] id) {
        List<PGPSignature> made = new ArrayList<>();
        Iterator<PGPSignature> signatures = primary.getSignaturesForID(id);
        while (signatures != null && signatures.hasNext()) {
            PGPSignature signature = signatures.next();
            boolean about = signature.isCertification()
                    || signature.getSignatureType() == PGPSignature.CERTIFICATION_REVOCATION;
            if (about && counts(signature) && holds(signature, () -> signature.verifyCertification(id, primary))) {
                made.add(signature);
            }
        }
        // of the same second, the revocation wins
        return made.stream()
                .max(Comparator.comparing(PgpSignatures::created)
                        .thenComparing(signature -> !signature.isCertification()))
                .filter(PGPSignature::isCertification);
    }

    private boolean counts(PGPSignature signature) {
        boolean own = signature.getKeyID() == primary.getKeyID();
        boolean timely = !PgpSignatures.created(signature).isAfter(latest)
                && PgpSignatures.expires(signature).isAfter(latest);
        if (!own || !timely || !PgpSignatures.isUnderstood(signature)) {
            return false;
        }
        boolean strong = Primitives.weakHash(signature.getHashAlgorithm()).isEmpty();
        weak |= !strong;
        return strong;
    }

    private boolean holds(PGPSignature signature, PgpSignatures.Check check) {
        return left-- > 0 && PgpSignatures.holds(signature, primary, check);
    }

    /** Why the key was revoked; empty if it was not. */
    String revocation() {
        Iterator<PGPSignature> revocations = primary.getSignaturesOfType(PGPSignature.KEY_REVOCATION);
        while (revocations.hasNext()) {
            PGPSignature revocation = revocations.next();
            boolean own = PgpSignatures.holds(revocation, primary, () -> revocation.verifyCertification(primary));
            if (own || isByNamedRevoker(revocation)) {
                return Reasons.of(revocation);
            }
        }
        return "";
    }

    /** A key that this one allows to revoke it may be unknown here: better believed without proof than not. */
    @SuppressWarnings("deprecation") // nobody should name a revoker any more, but keys that do are about
    private boolean isByNamedRevoker(PGPSignature revocation) {
        return valid.stream()
                .flatMap(signature -> List.of(signature.getHashedSubPackets().getRevocationKeys()).stream())
                .map(revoker -> revoker.getFingerprint())
                .anyMatch(fingerprint -> keyId(fingerprint) == revocation.getKeyID());
    }

    private static long keyId(byte[] fingerprint) {
        return fingerprint.length < Long.BYTES
                ? 0
                : java.nio.ByteBuffer.wrap(fingerprint).getLong(fingerprint.length - Long.BYTES);
    }

    /** The newest of all: it says what the key may do, and how long. */
    Optional<PGPSignature> current() {
        return valid.stream().max(Comparator.comparing(PgpSignatures::created));
    }

    /** The user ids that hold, in the order of the key. */
    List<String> names() {
        return names;
    }

    /** Whether one was left out because its hash is weak. */
    boolean weak() {
        return weak;
    }
}
