package org.aigenlabs.resolver.trust;

import java.time.Instant;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.trust.intro.Introduction;
import org.aigenlabs.resolver.trust.intro.Judge;
import org.aigenlabs.resolver.trust.rule.VerdictWords;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.failure.TrustFailure;
import org.aigenlabs.schema.value.GitId;

/** The introduction that a commit of an author's own is good for. */
public final class OwnIntroduction {
    private final TrustFiles files;
    private final Instant now;

    public OwnIntroduction(TrustFiles files, Instant now) {
        this.files = files;
        this.now = now;
    }

    /**
     * An introduction, and whose key it names.
     *
     * @param strict whether every commit after it must be signed
     */
    public record Offer(Introduction introduction, String owner, boolean strict) {}

    /**
     * The introduction by {@code commit}.
     *
     * @param raw the commit's bytes
     * @param authorizations in its tree; empty if there are none
     * @throws TrustFailure if none could be accepted: it authorises nobody, or nobody whom it authorises signed it
     */
    public Offer of(GitId commit, byte[] raw, byte[] authorizations) {
        Judge judge = KeyedJudge.maker(files.revoked(), now).of(authorizations);
        if (judge.isEmpty()) {
            throw new TrustFailure(
                    "cannot introduce `" + commit + "`: it authorises nobody, expected your key in `"
                            + SourceHistory.AUTHORIZATIONS + "`",
                    "write a line `you@example.org ssh-ed25519 AAAA…` into that file, and commit it signed");
        }
        Verdict verdict = judge.commit(raw);
        Signer signer = switch (verdict) {
            case Verdict.Good good -> good.signer();
            case Verdict.GoodOtherId other -> other.signer();
            case Verdict other ->
                throw new TrustFailure(
                        "cannot introduce `" + commit + "`: " + VerdictWords.of(other)
                                + ", expected a signature by a key in its `" + SourceHistory.AUTHORIZATIONS
                                + "`",
                        "commit with `git commit -S`, or name a signed commit with `--commit`");
        };
        return new Offer(new Introduction(commit, signer.fingerprint()), signer.name(), judge.isStrict());
    }
}
