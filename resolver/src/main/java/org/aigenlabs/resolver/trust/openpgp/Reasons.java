package org.aigenlabs.resolver.trust.openpgp;

import org.bouncycastle.bcpg.sig.RevocationReason;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.PGPSignature;

/** Why a key was revoked, as half a sentence (RFC 9580, section 5.2.3.31). */
final class Reasons {
    private Reasons() {}

    static String of(PGPSignature revocation) {
        RevocationReason reason = revocation.getHashedSubPackets().getRevocationReason();
        if (reason == null) {
            return "no reason was given";
        }
        return switch (reason.getRevocationReason()) {
            case RevocationReasonTags.KEY_SUPERSEDED -> "it was replaced by another key";
            case RevocationReasonTags.KEY_COMPROMISED -> "someone else may have it";
            case RevocationReasonTags.KEY_RETIRED -> "it is no longer used";
            default -> "no reason was given";
        };
    }
}
