package org.aigenlabs.resolver.trust.ssh;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A public SSH key without a certificate.
 *
 * @param type e.g. {@code ssh-ed25519}
 * @param blob its wire form
 * @param material what its type needs
 */
@SuppressWarnings("ArrayRecordComponent") // compared by same()
record SshKey(String type, byte[] blob, Material material) {
    private static final String SK_ED25519 = "sk-ssh-ed25519@openssh.com";
    private static final String SK_ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com";
    private static final int ED25519_BYTES = 32;

    /** The numbers of a key. */
    sealed interface Material {
        /**
         * A point of Ed25519.
         *
         * @param application of a hardware key; empty for another
         */
        record Ed25519(byte[] point, String application) implements Material {}

        /**
         * A point of one of NIST's curves.
         *
         * @param application of a hardware key; empty for another
         */
        record Ecdsa(Curve curve, byte[] point, String application) implements Material {}

        /** An RSA key. */
        record Rsa(BigInteger exponent, BigInteger modulus) implements Material {}

        /** A key of a type that is known and not accepted. */
        record Outdated() implements Material {}
    }

    /** Reads the wire form of a key, whole. */
    static SshKey parse(byte[] blob) throws SshMalformed {
        WireReader reader = new WireReader(blob);
        String type = reader.name();
        Material material = material(type, reader);
        if (!(material instanceof Material.Outdated)) {
            reader.end();
        }
        return new SshKey(type, blob.clone(), material);
    }

    /** Reads what follows the name of {@code type}: in a certificate, more stands behind it. */
    static Material material(String type, WireReader reader) throws SshMalformed {
        return switch (type) {
            case "ssh-ed25519" -> ed25519(reader, false);
            case SK_ED25519 -> ed25519(reader, true);
            case "ssh-rsa" -> rsa(reader);
            case "ecdsa-sha2-nistp256" -> ecdsa(Curve.P256, reader, false);
            case "ecdsa-sha2-nistp384" -> ecdsa(Curve.P384, reader, false);
            case "ecdsa-sha2-nistp521" -> ecdsa(Curve.P521, reader, false);
            case SK_ECDSA -> ecdsa(Curve.P256, reader, true);
            case "ssh-dss" -> new Material.Outdated();
            default -> throw new SshMalformed("its key is of the unknown type `" + type + "`");
        };
    }

    private static Material ed25519(WireReader reader, boolean hardware) throws SshMalformed {
        byte[] point = reader.string();
        if (point.length != ED25519_BYTES) {
            throw new SshMalformed("its Ed25519 key has not 32 bytes");
        }
        return new Material.Ed25519(point, application(reader, hardware));
    }

    private static Material ecdsa(Curve curve, WireReader reader, boolean hardware) throws SshMalformed {
        String named = reader.name();
        byte[] point = reader.string();
        if (!named.equals(curve.sshName()) || !curve.isPoint(point)) {
            throw new SshMalformed("its ECDSA key is no point of its curve");
        }
        return new Material.Ecdsa(curve, point, application(reader, hardware));
    }

    /** No program uses one of more bits; one with millions would keep us busy. */
    private static Material rsa(WireReader reader) throws SshMalformed {
        BigInteger exponent = reader.number();
        BigInteger modulus = reader.number();
        if (modulus.bitLength() > Strength.LARGEST_RSA || exponent.bitLength() > Strength.LARGEST_EXPONENT) {
            throw new SshMalformed("its RSA key is too large");
        }
        return new Material.Rsa(exponent, modulus);
    }

    private static String application(WireReader reader, boolean hardware) throws SshMalformed {
        return hardware ? reader.text() : "";
    }

    String fingerprint() {
        return Hashes.fingerprint(blob);
    }

    boolean same(SshKey other) {
        return Arrays.equals(blob, other.blob);
    }
}
