package org.aigenlabs.resolver.trust.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/** Known OpenPGP keys, found by the fingerprint of the primary key or of a subkey. */
public final class PgpKeys {
    /** No file of keys needs more. */
    public static final int LARGEST = 32 * 1024 * 1024;

    private final Map<String, PgpCertificate> byPrimary = new LinkedHashMap<>();
    private final Map<String, String> primaryOf = new HashMap<>();

    /** A key that signed, and the certificate it is part of. */
    record Found(PgpCertificate certificate, PGPPublicKey key) {}

    /**
     * One known key, for people.
     *
     * @param sources for which it counts, as written; empty for all
     */
    public record Entry(Signer signer, List<String> sources) {}

    /**
     * Adds the keys in {@code packets}, which count for {@code sources} only, or for all if there is none. A key that is
     * known already is joined with what is known of it, so that no copy hides a revocation.
     *
     * @throws PgpMalformed if that is anything but public keys; none is added then
     */
    public PgpKeys add(byte[] packets, Patterns sources) throws PgpMalformed {
        Map<String, PgpCertificate> read = new LinkedHashMap<>();
        try {
            BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(packets));
            PGPObjectFactory factory = new PGPObjectFactory(in, new BcKeyFingerprintCalculator());
            for (Object next = factory.nextObject(); next != null; next = factory.nextObject()) {
                if (!(next instanceof PGPPublicKeyRing ring)) {
                    throw new PgpMalformed("it holds something else than public keys");
                }
                PgpCertificate certificate = new PgpCertificate(ring, sources);
                read.merge(certificate.fingerprint(), certificate, PgpKeys::join);
            }
        } catch (IOException | RuntimeException e) {
            throw new PgpMalformed("it is damaged", e);
        }
        if (read.isEmpty()) {
            throw new PgpMalformed("it holds no key");
        }
        read.values().forEach(this::put);
        return this;
    }

    private void put(PgpCertificate certificate) {
        String primary = certificate.fingerprint();
        PgpCertificate whole = byPrimary.merge(primary, certificate, PgpKeys::join);
        whole.ring().getPublicKeys().forEachRemaining(key -> primaryOf.putIfAbsent(PgpCertificate.hex(key), primary));
        primaryOf.put(primary, primary);
    }

    private static PgpCertificate join(PgpCertificate one, PgpCertificate other) {
        try {
            boolean all = one.sources().patterns().isEmpty()
                    || other.sources().patterns().isEmpty();
            List<String> both = java.util.stream.Stream.concat(
                            one.sources().patterns().stream(), other.sources().patterns().stream())
                    .toList();
            return new PgpCertificate(
                    PGPPublicKeyRing.join(one.ring(), other.ring()), new Patterns(all ? List.of() : both));
        } catch (PGPException e) {
            throw new IllegalArgumentException("two copies of a key do not fit together", e);
        }
    }

    Optional<Found> find(byte[] fingerprint) {
        String hex = HexFormat.of().withUpperCase().formatHex(fingerprint);
        return Optional.ofNullable(primaryOf.get(hex)).map(byPrimary::get).flatMap(certificate -> {
            for (PGPPublicKey key : certificate.ring()) {
                if (PgpCertificate.hex(key).equals(hex)) {
                    return Optional.of(new Found(certificate, key));
                }
            }
            return Optional.empty();
        });
    }

    /** The key whose primary fingerprint is {@code fingerprint}, in either case, as bytes of packets. */
    public Optional<byte[]> packets(String fingerprint) {
        return Optional.ofNullable(byPrimary.get(fingerprint.toUpperCase(Locale.ROOT)))
                .map(certificate -> {
                    try {
                        return certificate.ring().getEncoded();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    /** All of them, in the order they were added. */
    public List<Entry> entries() {
        return byPrimary.values().stream()
                .map(certificate ->
                        new Entry(certificate.signer(), certificate.sources().patterns()))
                .toList();
    }
}
