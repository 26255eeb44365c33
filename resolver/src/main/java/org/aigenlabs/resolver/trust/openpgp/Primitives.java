package org.aigenlabs.resolver.trust.openpgp;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.bcpg.ECPublicBCPGKey;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPPublicKey;

/** Which primitives are strong enough, and what is wrong with the others. */
final class Primitives {
    /** An old number for RSA keys that only sign. */
    private static final int RSA_SIGN_ONLY = 3;

    private static final int SMALLEST_RSA = 2048;
    private static final int LARGEST_RSA = 16_384;
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.6.1.4.1.11591.15.1");
    private static final Set<ASN1ObjectIdentifier> CURVES = Set.of(
            SECObjectIdentifiers.secp256r1,
            SECObjectIdentifiers.secp384r1,
            SECObjectIdentifiers.secp521r1,
            TeleTrusTObjectIdentifiers.brainpoolP256r1,
            TeleTrusTObjectIdentifiers.brainpoolP384r1,
            TeleTrusTObjectIdentifiers.brainpoolP512r1);

    private Primitives() {}

    /** What makes the hash {@code algorithm} weak; empty if nothing does. */
    static String weakHash(int algorithm) {
        return switch (algorithm) {
            case HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512 -> "";
            case HashAlgorithmTags.SHA1 -> "SHA-1";
            case HashAlgorithmTags.MD5 -> "MD5";
            case HashAlgorithmTags.RIPEMD160 -> "RIPEMD-160";
            default -> "the hash number " + algorithm;
        };
    }

    /** What makes {@code key} weak; empty if nothing does. */
    static String weakKey(PGPPublicKey key) {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL, RSA_SIGN_ONLY -> {
                int bits = key.getBitStrength();
                yield bits < SMALLEST_RSA || bits > LARGEST_RSA ? "an RSA key of " + bits + " bits" : "";
            }
            case PublicKeyAlgorithmTags.Ed25519, PublicKeyAlgorithmTags.Ed448 -> "";
            case PublicKeyAlgorithmTags.EDDSA_LEGACY -> curve(key).equals(ED25519) ? "" : "an unusual curve";
            case PublicKeyAlgorithmTags.ECDSA -> CURVES.contains(curve(key)) ? "" : "an unusual curve";
            case PublicKeyAlgorithmTags.DSA -> "DSA";
            default -> "the key algorithm number " + key.getAlgorithm();
        };
    }

    private static ASN1ObjectIdentifier curve(PGPPublicKey key) {
        return key.getPublicKeyPacket().getKey() instanceof ECPublicBCPGKey ec ? ec.getCurveOID() : ED25519.branch("0");
    }
}
