package org.aigenlabs.resolver.trust.rule;

import java.time.Instant;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.source.TrustLevel;

/**
 * What the signatures of one commit come to.
 *
 * @param level that they give it
 * @param verdict on the one that counts
 * @param signer fingerprint of a key that was checked; empty if there is none
 * @param name of its owner, as the user's keys have it; may be empty
 * @param signed when, as the signed bytes say
 */
public record Standing(TrustLevel level, Verdict verdict, String signer, String name, Instant signed) {
    /**
     * What a tag's and a commit's verdict come to: the better one counts, but a signature that is there and not good is
     * never passed over.
     *
     * @param tag unsigned if the ref names no tag object
     */
    public static Standing of(Verdict tag, Verdict commit, Instant signed) {
        Standing ofTag = of(tag, signed);
        Standing ofCommit = of(commit, signed);
        if (ofTag.isRefused() || ofCommit.isRefused()) {
            return ofTag.isRefused() ? ofTag : ofCommit;
        }
        boolean tagCounts = !(tag instanceof Verdict.Unsigned) && ofTag.level().compareTo(ofCommit.level()) >= 0;
        return tagCounts ? ofTag : ofCommit;
    }

    private static Standing of(Verdict verdict, Instant signed) {
        // a key that only proves itself has no owner whom the user knows
        boolean isKnown = !(verdict instanceof Verdict.UnknownKey);
        return verdict.proven()
                .map(signer -> new Standing(
                        isKnown ? TrustLevel.TRUSTED : TrustLevel.PINNED,
                        verdict,
                        signer.fingerprint(),
                        isKnown ? signer.name() : "",
                        signed))
                .orElseGet(() -> new Standing(TrustLevel.UNSIGNED, verdict, "", "", signed));
    }

    /** Whether there is a signature that is not good, so that no level is enough. */
    public boolean isRefused() {
        return switch (verdict) {
            case Verdict.Good _,
                    Verdict.GoodOtherId _,
                    Verdict.Unsigned _,
                    Verdict.UnknownKey _,
                    Verdict.Untrusted _,
                    Verdict.Unsupported _ -> false;
            case Verdict.Bad _,
                    Verdict.ExpiredKey _,
                    Verdict.ExpiredSignature _,
                    Verdict.Revoked _,
                    Verdict.NotYetValid _,
                    Verdict.WrongNamespace _,
                    Verdict.Weak _,
                    Verdict.Malformed _,
                    Verdict.WrongTag _,
                    Verdict.Multiple _ -> true;
        };
    }
}
