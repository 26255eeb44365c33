package org.aigenlabs.resolver.trust.ssh;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Holds a raw SSH signature against a key (RFC 4253, 5656, 8332, 8709, and OpenSSH's PROTOCOL.u2f). */
final class SshPrimitive {
    /** What the JDK wants before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_BYTES = 64;
    private static final int USER_PRESENT = 1;

    private SshPrimitive() {}

    /** What came of it. */
    enum Outcome {
        HOLDS,
        DOES_NOT_HOLD,
        WEAK
    }

    /** Whether {@code signature}, with its algorithm and nothing behind it, is {@code key}'s over {@code signed}. */
    static Outcome check(SshKey key, byte[] signature, byte[] signed) throws SshMalformed {
        WireReader reader = new WireReader(signature);
        String algorithm = reader.name();
        byte[] raw = reader.string();
        try {
            return switch (key.material()) {
                case SshKey.Material.Rsa rsa -> rsa(rsa, algorithm, ended(reader, raw), signed);
                case SshKey.Material.Ed25519 ed -> {
                    expect(algorithm, key.type());
                    byte[] all = hardware(ed.application(), reader, signed);
                    yield outcome(ed25519(ed, raw, all));
                }
                case SshKey.Material.Ecdsa ecdsa -> {
                    expect(algorithm, key.type());
                    byte[] all = hardware(ecdsa.application(), reader, signed);
                    yield outcome(verify(
                            ecdsa.curve().algorithm(),
                            ecdsa.curve().key(ecdsa.point()),
                            fixed(ecdsa.curve(), raw),
                            all));
                }
                case SshKey.Material.Outdated _ -> Outcome.WEAK;
            };
        } catch (GeneralSecurityException e) {
            throw new SshMalformed("its key or its numbers are impossible", e);
        }
    }

    private static byte[] ended(WireReader reader, byte[] raw) throws SshMalformed {
        reader.end();
        return raw;
    }

    private static void expect(String found, String expected) throws SshMalformed {
        if (!found.equals(expected)) {
            throw new SshMalformed("its algorithm `" + found + "` is not that of its key");
        }
    }

    private static Outcome rsa(SshKey.Material.Rsa key, String algorithm, byte[] raw, byte[] signed)
            throws GeneralSecurityException, SshMalformed {
        String name = switch (algorithm) {
            case "rsa-sha2-256" -> "SHA256withRSA";
            case "rsa-sha2-512" -> "SHA512withRSA";
            case "ssh-rsa" -> "";
            default -> throw new SshMalformed("its algorithm `" + algorithm + "` is not that of its key");
        };
        if (name.isEmpty()) {
            return Outcome.WEAK;
        }
        PublicKey made =
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(key.modulus(), key.exponent()));
        return outcome(verify(name, made, raw, signed));
    }

    private static boolean ed25519(SshKey.Material.Ed25519 key, byte[] raw, byte[] signed)
            throws GeneralSecurityException, SshMalformed {
        if (raw.length != ED25519_BYTES) {
            throw new SshMalformed("its Ed25519 signature has not 64 bytes");
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(ED25519_PREFIX);
        encoded.writeBytes(key.point());
        PublicKey made =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        return verify("Ed25519", made, raw, signed);
    }

    /** What a hardware key signs: the hash of the bytes, and what it says about itself; its user must have touched it. */
    private static byte[] hardware(String application, WireReader reader, byte[] signed) throws SshMalformed {
        if (application.isEmpty()) {
            reader.end();
            return signed;
        }
        byte[] state = reader.take(Byte.BYTES + Integer.BYTES);
        reader.end();
        if ((state[0] & USER_PRESENT) == 0) {
            throw new SshMalformed("its hardware key was not touched by its user");
        }
        return new WireWriter()
                .raw(Hashes.sha256(application.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .raw(state)
                .raw(Hashes.sha256(signed))
                .bytes();
    }

    /** Both numbers of an ECDSA signature, in the full length of the curve. */
    private static byte[] fixed(Curve curve, byte[] raw) throws SshMalformed {
        WireReader numbers = new WireReader(raw);
        byte[] both = new byte[2 * curve.bytes()];
        put(numbers.number(), both, 0, curve.bytes());
        put(numbers.number(), both, curve.bytes(), curve.bytes());
        numbers.end();
        return both;
    }

    private static void put(BigInteger number, byte[] into, int at, int length) throws SshMalformed {
        byte[] bytes = number.toByteArray();
        int skip = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        int size = bytes.length - skip;
        if (size > length) {
            throw new SshMalformed("its ECDSA signature has too large numbers");
        }
        System.arraycopy(bytes, skip, into, at + length - size, size);
    }

    /** A signature whose form the JDK does not take does not hold. */
    @SuppressWarnings("UnusedException")
    private static boolean verify(String algorithm, PublicKey key, byte[] raw, byte[] signed)
            throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(key);
        verifier.update(signed);
        try {
            return verifier.verify(raw);
        } catch (java.security.SignatureException e) {
            return false;
        }
    }

    private static Outcome outcome(boolean holds) {
        return holds ? Outcome.HOLDS : Outcome.DOES_NOT_HOLD;
    }
}
