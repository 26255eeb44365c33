package org.aigenlabs.resolver.trust.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.aigenlabs.resolver.trust.verdict.Circumstances;
import org.aigenlabs.resolver.trust.verdict.SignatureFormat;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.bcpg.UnsupportedPacketVersionException;
import org.bouncycastle.bcpg.sig.IssuerFingerprint;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;

/** Judges OpenPGP signatures. */
public final class PgpVerifier {
    private static final int VERSION = 4;
    private static final int END = -1;

    private final PgpKeys keys;

    public PgpVerifier(PgpKeys keys) {
        this.keys = keys;
    }

    /** What {@code packets}, a signature without its armour, are in {@code circumstances}. */
    @SuppressWarnings("UnusedException") // a verdict has no cause
    public Verdict verify(byte[] packets, Circumstances circumstances) {
        try {
            BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(packets));
            if (in.nextPacketTag() != PacketTags.SIGNATURE) {
                return new Verdict.Malformed("it holds no signature");
            }
            PGPSignature signature = new PGPSignature(in);
            return switch (in.nextPacketTag()) {
                case END -> judge(signature, circumstances);
                case PacketTags.SIGNATURE -> new Verdict.Multiple();
                default -> new Verdict.Malformed("something stands behind the signature");
            };
        } catch (UnsupportedPacketVersionException e) {
            return new Verdict.Unsupported("an OpenPGP signature of another version");
        } catch (IOException | PGPException e) {
            return new Verdict.Malformed("its packets are damaged");
        }
    }

    private Verdict judge(PGPSignature signature, Circumstances circumstances) {
        if (signature.getVersion() != VERSION) {
            return new Verdict.Unsupported("an OpenPGP signature of version " + signature.getVersion());
        }
        int type = signature.getSignatureType();
        if (type != PGPSignature.BINARY_DOCUMENT && type != PGPSignature.CANONICAL_TEXT_DOCUMENT) {
            return new Verdict.Malformed("it is no signature of a document");
        }
        if (!PgpSignatures.isUnderstood(signature)) {
            return new Verdict.Unsupported("an OpenPGP signature with unknown critical parts");
        }
        Instant signed = PgpSignatures.created(signature);
        IssuerFingerprint issuer = signature.getHashedSubPackets().getIssuerFingerprint();
        if (issuer == null || signed.equals(Instant.MAX)) {
            return new Verdict.Unsupported("an OpenPGP signature that does not say whose it is, or when it was made");
        }
        Signer named = new Signer(
                SignatureFormat.OPENPGP, HexFormat.of().withUpperCase().formatHex(issuer.getFingerprint()), "");
        String weakHash = Primitives.weakHash(signature.getHashAlgorithm());
        if (!weakHash.isEmpty()) {
            return new Verdict.Weak(named, weakHash);
        }
        Optional<PgpKeys.Found> found = keys.find(issuer.getFingerprint());
        return found.isEmpty()
                ? new Verdict.UnknownKey(named, false)
                : judge(signature, found.get(), signed, circumstances);
    }

    private static Verdict judge(
            PGPSignature signature, PgpKeys.Found found, Instant signed, Circumstances circumstances) {
        Signer signer = found.certificate().signer();
        String weakness = Primitives.weakKey(found.key());
        if (!weakness.isEmpty()) {
            return new Verdict.Weak(signer, weakness);
        }
        boolean holds = PgpSignatures.holds(signature, found.key(), () -> {
            signature.update(circumstances.payload());
            return signature.verify();
        });
        if (!holds) {
            return new Verdict.Bad(signer);
        }
        Instant expires = PgpSignatures.expires(signature);
        if (!circumstances.now().isBefore(expires)) {
            return new Verdict.ExpiredSignature(signer, expires);
        }
        if (signed.isAfter(circumstances.latest())) {
            return new Verdict.NotYetValid(signer, signed);
        }
        Verdict assessed = found.certificate().assess(found.key(), signed, circumstances);
        boolean good = assessed instanceof Verdict.Good || assessed instanceof Verdict.GoodOtherId;
        return good && !found.certificate().covers(circumstances.source())
                ? new Verdict.Untrusted(signer, "the key is not for this source")
                : assessed;
    }
}
