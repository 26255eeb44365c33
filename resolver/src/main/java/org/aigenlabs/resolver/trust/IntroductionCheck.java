package org.aigenlabs.resolver.trust;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SignedRelease;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.trust.intro.Ancestry;
import org.aigenlabs.resolver.trust.intro.Chain;
import org.aigenlabs.resolver.trust.intro.Introduction;
import org.aigenlabs.resolver.trust.intro.Judge;
import org.aigenlabs.resolver.trust.intro.Release;
import org.aigenlabs.resolver.trust.intro.ReleaseChain;
import org.aigenlabs.resolver.trust.intro.StrictChain;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.resolver.trust.verdict.SignatureFormat;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.value.GitId;

/** Holds what was fetched against the introduction that the user was given. */
final class IntroductionCheck {
    private final TrustFiles files;
    private final Path shortcuts;
    private final Instant now;

    IntroductionCheck(TrustFiles files, Path shortcuts, Instant now) {
        this.files = files;
        this.shortcuts = shortcuts;
        this.now = now;
    }

    /**
     * Whether what was fetched leads back to {@code introduction}.
     *
     * @param accepted what was accepted before under the same introduction; {@link Pin#NONE} if nothing was
     */
    Chain show(FetchedSnapshot fetched, Introduction introduction, Pin accepted, Wish wish) {
        Snapshot snapshot = fetched.snapshot();
        String name = snapshot.manifest().name();
        try (SourceHistory history = fetched.history(tag -> ReleaseChain.version(tag, name)
                .filter(version -> version.compareTo(snapshot.manifest().version()) <= 0)
                .isPresent())) {
            Judge.Maker judges = KeyedJudge.maker(files.revoked(), now);
            ReleaseChain releases = new ReleaseChain(history, judges);
            Chain start = releases.introduction(introduction);
            if (start instanceof Chain.Broken) {
                return start;
            }
            if (snapshot.commit().equals(introduction.commit())) {
                return accepted.commit().isEmpty() || wish != Wish.FORWARD
                        ? start
                        : afterAccepted(history, snapshot.commit(), accepted, start);
            }
            return releases.isStrict(introduction.commit())
                    ? strict(history, judges, introduction, new Target(snapshot, accepted, wish))
                    : release(history, releases, introduction, new Target(snapshot, accepted, wish), fetched.release());
        }
    }

    /** What is to be accepted, and what was. */
    private record Target(Snapshot snapshot, Pin accepted, Wish wish) {
        GitId commit() {
            return snapshot.commit();
        }
    }

    private Chain strict(SourceHistory history, Judge.Maker judges, Introduction introduction, Target target) {
        ShownCommits cache = new ShownCommits(shortcuts, introduction, files.revokedBytes());
        Set<GitId> known = cache.read();
        StrictChain chain = new StrictChain(history, judges, known);
        Chain shown = chain.show(introduction, target.commit());
        if (shown instanceof Chain.Shown) {
            cache.add(known, chain.shown());
        }
        return shown instanceof Chain.Shown && target.wish() == Wish.FORWARD
                ? afterAccepted(history, target.commit(), target.accepted(), shown)
                : shown;
    }

    private static Chain release(
            SourceHistory history,
            ReleaseChain releases,
            Introduction introduction,
            Target target,
            SignedRelease signed) {
        Release release = new Release(
                target.commit(),
                target.snapshot().manifest().version(),
                target.snapshot().refName(),
                signed.tags(),
                target.snapshot().manifest().name());
        Optional<GitId> accepted = GitId.parse(target.accepted().commit()).find();
        boolean isAccepted = accepted.filter(target.commit()::equals).isPresent();
        if (accepted.isEmpty() || isAccepted) {
            Chain whole = releases.show(introduction.commit(), release);
            return isAccepted && whole instanceof Chain.Broken ? remembered(target.accepted()) : whole;
        }
        boolean back = target.wish() != Wish.FORWARD && Ancestry.comesAfter(history, accepted.get(), target.commit());
        boolean anywhere = target.wish() == Wish.REWIND;
        return releases.show(back || anywhere ? introduction.commit() : accepted.get(), release);
    }

    /** The very commit that was accepted, though releases before it may have gone since. */
    private static Chain remembered(Pin accepted) {
        SignatureFormat format =
                accepted.signer().startsWith("SHA256:") ? SignatureFormat.SSH : SignatureFormat.OPENPGP;
        return new Chain.Shown(new Verdict.Good(new Signer(format, accepted.signer(), "")));
    }

    private static Chain afterAccepted(SourceHistory history, GitId commit, Pin accepted, Chain shown) {
        List<GitId> before = GitId.parse(accepted.commit()).find().stream().toList();
        return before.isEmpty() || Ancestry.comesAfter(history, commit, before.getFirst())
                ? shown
                : new Chain.Broken("it does not come after `" + before.getFirst() + "`, which was accepted before");
    }

    /** Whether {@code pin} is of what was accepted under {@code introduction}. */
    static boolean isOf(Pin pin, Introduction introduction) {
        return pin.level() == TrustLevel.INTRODUCED && pin.introduction().equals(introduction.toString());
    }
}
