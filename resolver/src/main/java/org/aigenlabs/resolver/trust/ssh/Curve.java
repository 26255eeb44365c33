package org.aigenlabs.resolver.trust.ssh;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** The elliptic curves of SSH's ECDSA keys (RFC 5656, section 10.1). */
enum Curve {
    P256("nistp256", "secp256r1", 32, "SHA256withECDSAinP1363Format"),
    P384("nistp384", "secp384r1", 48, "SHA384withECDSAinP1363Format"),
    P521("nistp521", "secp521r1", 66, "SHA512withECDSAinP1363Format");

    /** Begins a point that is written with both its numbers. */
    private static final int UNCOMPRESSED = 4;

    private final String sshName;
    private final String standardName;
    private final int bytes;
    private final String algorithm;

    Curve(String sshName, String standardName, int bytes, String algorithm) {
        this.sshName = sshName;
        this.standardName = standardName;
        this.bytes = bytes;
        this.algorithm = algorithm;
    }

    String sshName() {
        return sshName;
    }

    /** The size of one number of a point or signature, in bytes. */
    int bytes() {
        return bytes;
    }

    /** The JDK's name of the signature algorithm, which takes both numbers in full length. */
    String algorithm() {
        return algorithm;
    }

    boolean isPoint(byte[] point) {
        return point.length == 1 + 2 * bytes && point[0] == UNCOMPRESSED;
    }

    /** The key at {@code point}; the JDK checks that it is on the curve when it is used. */
    PublicKey key(byte[] point) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(standardName));
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + bytes)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + bytes, point.length)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, parameters.getParameterSpec(ECParameterSpec.class)));
    }
}
