package org.aigenlabs.resolver.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.aigenlabs.resolver.trust.openpgp.PgpKeys;
import org.aigenlabs.resolver.trust.openpgp.PgpMalformed;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** Makes OpenPGP keys and signatures that gpg would not make. */
final class PgpForge {
    static final Instant BORN = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant SIGNED = Instant.parse("2023-06-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    static final String USER = "ed <ed@example.invalid>";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PgpForge() {}

    static PGPKeyPair key() {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(RANDOM));
        try {
            return new BcPGPKeyPair(
                    4, PublicKeyAlgorithmTags.EDDSA_LEGACY, generator.generateKeyPair(), Date.from(BORN));
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What may be said in a signature. */
    static PGPSignatureSubpacketGenerator facts(PGPKeyPair signer, Instant at) {
        PGPSignatureSubpacketGenerator facts = new PGPSignatureSubpacketGenerator();
        facts.setSignatureCreationTime(true, Date.from(at));
        facts.setIssuerFingerprint(false, signer.getPublicKey());
        return facts;
    }

    static PGPSignatureGenerator generator(PGPKeyPair signer, int type, PGPSignatureSubpacketGenerator facts) {
        return generator(signer, type, facts, HashAlgorithmTags.SHA256);
    }

    static PGPSignatureGenerator generator(
            PGPKeyPair signer, int type, PGPSignatureSubpacketGenerator facts, int hash) {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(signer.getPublicKey().getAlgorithm(), hash), signer.getPublicKey());
        try {
            generator.init(type, signer.getPrivateKey());
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
        generator.setHashedSubpackets(facts.generate());
        return generator;
    }

    /** The certification of {@link #USER} by {@code primary}, with key flags. */
    static PGPSignature certify(PGPKeyPair primary, int flags) {
        PGPSignatureSubpacketGenerator facts = facts(primary, BORN);
        facts.setKeyFlags(true, flags);
        try {
            return generator(primary, PGPSignature.POSITIVE_CERTIFICATION, facts)
                    .generateCertification(USER, primary.getPublicKey());
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The packets of a key: the primary, its user id, and a subkey with its binding. */
    static byte[] ring(PGPKeyPair primary, PGPSignature certification, PGPKeyPair subkey, PGPSignature binding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            primary(primary, certification).encode(out);
            PGPPublicKey bound = new PGPPublicKey(
                    new org.bouncycastle.bcpg.PublicSubkeyPacket(
                            4,
                            subkey.getPublicKey().getAlgorithm(),
                            subkey.getPublicKey().getCreationTime(),
                            subkey.getPublicKey().getPublicKeyPacket().getKey()),
                    new org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator());
            bound.encode(out);
            binding.encode(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static PGPPublicKey primary(PGPKeyPair primary, PGPSignature certification) {
        return PGPPublicKey.addCertification(primary.getPublicKey(), USER, certification);
    }

    static byte[] encoded(PGPPublicKey key) {
        try {
            return key.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A binding of {@code subkey} to {@code primary}. */
    static PGPSignature bind(PGPKeyPair primary, PGPKeyPair subkey, int flags, boolean mutual) {
        try {
            PGPSignatureSubpacketGenerator facts = facts(primary, BORN);
            facts.setKeyFlags(true, flags);
            if (mutual) {
                facts.addEmbeddedSignature(
                        false,
                        generator(subkey, PGPSignature.PRIMARYKEY_BINDING, facts(subkey, BORN))
                                .generateCertification(primary.getPublicKey(), subkey.getPublicKey()));
            }
            return generator(primary, PGPSignature.SUBKEY_BINDING, facts)
                    .generateCertification(primary.getPublicKey(), subkey.getPublicKey());
        } catch (PGPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A commit object, not signed. */
    static byte[] commit() {
        return ("tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n"
                        + "author ed <ed@example.invalid> 1685577600 +0000\n"
                        + "committer ed <ed@example.invalid> 1685577600 +0000\n\nrelease\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {@link #commit} with {@code signature} in its header. */
    static byte[] signed(byte[] signature) {
        String armour = Armour.write(signature, "PGP SIGNATURE").stripTrailing().replace("\n", "\n ");
        return new String(commit(), StandardCharsets.UTF_8)
                .replace("+0000\n\n", "+0000\ngpgsig " + armour + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {@code signer}'s signature of {@link #commit}. */
    static byte[] sign(PGPKeyPair signer) {
        return sign(generator(signer, PGPSignature.BINARY_DOCUMENT, facts(signer, SIGNED)));
    }

    static byte[] sign(PGPSignatureGenerator generator) {
        try {
            generator.update(commit());
            return generator.generate().getEncoded();
        } catch (PGPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String verdict(byte[] keys, byte[] signature) {
        return verdict(keys, signature, NOW);
    }

    static String verdict(byte[] keys, byte[] signature, Instant now) {
        PgpKeys known = new PgpKeys();
        try {
            known.add(keys, new Patterns(List.of()));
        } catch (PgpMalformed e) {
            throw new IllegalStateException(e);
        }
        KnownKeys all = new KnownKeys(KnownKeys.NONE.allowed(), KnownKeys.NONE.revoked(), () -> known);
        return new SignatureVerifier(all, "", now)
                .verifyCommit(signed(signature))
                .code();
    }

    static final int SIGN = KeyFlags.SIGN_DATA;
    static final int CERTIFY = KeyFlags.CERTIFY_OTHER;
}
