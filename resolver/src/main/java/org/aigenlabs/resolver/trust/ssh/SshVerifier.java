package org.aigenlabs.resolver.trust.ssh;

import java.time.Instant;
import java.util.List;
import org.aigenlabs.resolver.trust.verdict.Circumstances;
import org.aigenlabs.resolver.trust.verdict.SignatureFormat;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;

/** Judges SSH signatures. */
public final class SshVerifier {
    private static final String NAMESPACE = "git";

    private final AllowedSigners allowed;
    private final RevokedKeys revoked;

    /** A verifier for which the keys in {@code allowed} count, but for those in {@code revoked}. */
    public SshVerifier(AllowedSigners allowed, RevokedKeys revoked) {
        this.allowed = allowed;
        this.revoked = revoked;
    }

    /** What {@code blob}, a signature without its armour, is in {@code circumstances}. */
    public Verdict verify(byte[] blob, Circumstances circumstances) {
        try {
            SshSignature signature = SshSignature.parse(blob);
            String type = new WireReader(signature.publicKey()).name();
            return SshCertificate.isType(type)
                    ? certified(signature, SshCertificate.parse(signature.publicKey()), circumstances)
                    : plain(signature, SshKey.parse(signature.publicKey()), circumstances);
        } catch (SshMalformed e) {
            return new Verdict.Malformed(e.why());
        }
    }

    private Verdict plain(SshSignature signature, SshKey key, Circumstances circumstances) throws SshMalformed {
        List<AllowedSigner> lines = allowed.of(key);
        Signer signer = signer(key, name(lines, circumstances));
        Verdict broken = broken(signature, key, signer, circumstances);
        if (!(broken instanceof Verdict.Good)) {
            return broken;
        }
        if (!lines.isEmpty()) {
            return judge(lines, signer, circumstances);
        }
        Verdict timely = timely(Instant.MIN, Instant.MAX, signer, circumstances);
        return timely instanceof Verdict.Good ? new Verdict.UnknownKey(signer, true) : timely;
    }

    /** What needs no list of keys: only {@link Verdict.Good} if the signature holds for git and its key is not revoked. */
    private Verdict broken(SshSignature signature, SshKey key, Signer signer, Circumstances circumstances)
            throws SshMalformed {
        String weakness = Strength.weakness(key);
        if (!weakness.isEmpty()) {
            return new Verdict.Weak(signer, weakness);
        }
        byte[] signed = signature.signed(circumstances.payload());
        return switch (SshPrimitive.check(key, signature.signature(), signed)) {
            case WEAK -> new Verdict.Weak(signer, "SHA-1");
            case DOES_NOT_HOLD -> new Verdict.Bad(signer);
            case HOLDS -> {
                if (!signature.namespace().equals(NAMESPACE)) {
                    yield new Verdict.WrongNamespace(signer, signature.namespace());
                }
                yield revocation(key, signer);
            }
        };
    }

    private Verdict revocation(SshKey key, Signer signer) {
        if (revoked.unreadableLine() > 0) {
            return new Verdict.Untrusted(
                    signer, "line " + revoked.unreadableLine() + " of the revoked keys cannot be read");
        }
        return revoked.contains(key)
                ? new Verdict.Revoked(signer, "it is in the revoked keys")
                : new Verdict.Good(signer);
    }

    private Verdict certified(SshSignature signature, SshCertificate certificate, Circumstances circumstances)
            throws SshMalformed {
        SshKey key = certificate.key();
        String named = certificate.principals().stream().findFirst().orElse("");
        Signer signer = signer(key, named);
        Verdict broken = broken(signature, key, signer, circumstances);
        if (!(broken instanceof Verdict.Good)) {
            return broken;
        }
        if (!certificate.genuine()) {
            return new Verdict.Bad(signer);
        }
        List<AllowedSigner> lines = allowed.ofAuthority(certificate.authority()).stream()
                .filter(line -> certificate.principals().stream().anyMatch(line::names))
                .toList();
        boolean forUsers = certificate.user() && !certificate.restricted();
        if (lines.isEmpty() || !forUsers) {
            return new Verdict.UnknownKey(signer, false);
        }
        Verdict authority = revocation(certificate.authority(), signer);
        if (!(authority instanceof Verdict.Good)) {
            return authority;
        }
        Verdict timely = timely(certificate.after(), certificate.before(), signer, circumstances);
        if (!(timely instanceof Verdict.Good)) {
            return timely;
        }
        Verdict verdict = judge(lines, signer, circumstances);
        boolean own = certificate.principals().contains(circumstances.email());
        return verdict instanceof Verdict.Good && !own
                ? new Verdict.GoodOtherId(signer, circumstances.email())
                : verdict;
    }

    /** The best that any of {@code lines} gives. */
    private static Verdict judge(List<AllowedSigner> lines, Signer signer, Circumstances circumstances) {
        Verdict best = new Verdict.Untrusted(signer, "the key is not for this source");
        boolean covered = false;
        for (AllowedSigner line : lines) {
            if (line.covers(circumstances.source())) {
                Verdict verdict = judge(line, signer, circumstances);
                if (verdict instanceof Verdict.Good) {
                    return verdict;
                }
                best = !covered || verdict instanceof Verdict.GoodOtherId ? verdict : best;
                covered = true;
            }
        }
        return best;
    }

    private static Verdict judge(AllowedSigner line, Signer signer, Circumstances circumstances) {
        if (!line.namespaces().match(NAMESPACE)) {
            return new Verdict.WrongNamespace(
                    signer, String.join(",", line.namespaces().patterns()));
        }
        Verdict timely = timely(line.after(), line.before(), signer, circumstances);
        if (!(timely instanceof Verdict.Good)) {
            return timely;
        }
        return line.names(circumstances.email()) ? timely : new Verdict.GoodOtherId(signer, circumstances.email());
    }

    /** Valid when the bytes say that they were signed, and now: whoever signs can say any time. */
    private static Verdict timely(Instant after, Instant before, Signer signer, Circumstances circumstances) {
        Instant claimed = circumstances.claimed();
        if (claimed.isAfter(circumstances.latest())) {
            return new Verdict.NotYetValid(signer, claimed);
        }
        if (claimed.isBefore(after) || circumstances.now().isBefore(after)) {
            return new Verdict.NotYetValid(signer, after);
        }
        if (!claimed.isBefore(before) || !circumstances.now().isBefore(before)) {
            return new Verdict.ExpiredKey(signer, before, claimed.isBefore(before));
        }
        return new Verdict.Good(signer);
    }

    private static String name(List<AllowedSigner> lines, Circumstances circumstances) {
        return lines.stream().anyMatch(line -> line.names(circumstances.email()))
                ? circumstances.email()
                : lines.stream().map(AllowedSigner::shownName).findFirst().orElse("");
    }

    private static Signer signer(SshKey key, String name) {
        return new Signer(SignatureFormat.SSH, key.fingerprint(), name);
    }
}
