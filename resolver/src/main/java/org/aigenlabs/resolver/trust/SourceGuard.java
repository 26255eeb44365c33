package org.aigenlabs.resolver.trust;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.SignedRelease;
import org.aigenlabs.resolver.trust.intro.Chain;
import org.aigenlabs.resolver.trust.intro.Introduction;
import org.aigenlabs.resolver.trust.pin.PinStore;
import org.aigenlabs.resolver.trust.rule.Candidate;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.resolver.trust.rule.Refusal;
import org.aigenlabs.resolver.trust.rule.Standing;
import org.aigenlabs.resolver.trust.rule.TrustRules;
import org.aigenlabs.resolver.trust.rule.VerdictWords;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.failure.TrustFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.source.SourceTrust;
import org.aigenlabs.schema.source.TrustLevel;
import org.jspecify.annotations.Nullable;

/** Holds what was fetched against the user's keys and rules, and against what was accepted before. */
public final class SourceGuard {
    private final TrustFiles files;
    private final PinStore pins;
    private final Path shortcuts;
    private final InstantSource clock;

    /**
     * A guard with these files.
     *
     * @param shortcuts a directory below the cache, for what need not be looked at twice
     */
    public SourceGuard(TrustFiles files, PinStore pins, Path shortcuts, InstantSource clock) {
        this.files = files;
        this.pins = pins;
        this.shortcuts = shortcuts;
        this.clock = clock;
    }

    /**
     * What a command knows of what it is going to accept.
     *
     * @param locked what a lock says of what is installed: it counts where nothing else is known, because the pins are
     *     lost or older than the profile; {@link Pin#NONE} for a first install
     * @param introduction {@code commit:fingerprint} that the user gave; empty if none
     * @param sameLine whether the commit must come after the one that was accepted from the source before, also on a
     *     first install; not so for another branch that was named
     */
    public record Asked(Wish wish, Pin locked, String introduction, boolean sameLine) {}

    /**
     * A snapshot that may be installed.
     *
     * @param snapshot with what was found about its signatures
     * @param pin to be kept once it is installed
     * @param blocked why it may be looked at, but not installed; null if it may
     */
    public record Admitted(
            Snapshot snapshot, Pin pin, @Nullable TrustFailure blocked) {}

    /**
     * Admits what was fetched.
     *
     * @throws TrustFailure if it may not be installed
     */
    public Admitted admit(FetchedSnapshot fetched, Asked asked) {
        Admitted admitted = preview(fetched, asked);
        if (admitted.blocked() != null) {
            throw admitted.blocked();
        }
        return admitted;
    }

    /**
     * Admits what was fetched to be shown: what only goes back is admitted, and told to be blocked.
     *
     * @throws TrustFailure if it should not even be shown
     */
    public Admitted preview(FetchedSnapshot fetched, Asked asked) {
        Snapshot snapshot = fetched.snapshot();
        Source source = snapshot.source();
        List<String> warnings = new ArrayList<>();
        boolean asItLies = fetched.release().commits().isEmpty();
        // a directory as it lies is the user's own work: neither is it a release, nor does it become one
        Pin before = asItLies ? Pin.NONE : known(source, asked.locked());
        Optional<Introduction> introduction = asItLies ? refuseUnsignable(asked) : introduction(asked, before);
        Standing standing = standing(fetched, asked, before, introduction, warnings);
        Candidate candidate = new Candidate(
                SourceName.of(source.url()),
                snapshot.refName(),
                fetched.release().named(),
                snapshot.commit(),
                snapshot.manifest().version(),
                standing);
        Lineage lineage =
                introduction.isPresent() ? Lineage.UNASKED : new LineageCheck(fetched).of(asked, before.commit());
        TrustRules.Question question = new TrustRules.Question(
                candidate, before, asked.locked().version(), files.policy(), lineage, asked.wish());
        String led = introduction.map(Introduction::toString).orElse("");
        Snapshot shown = snapshot.withTrust(trust(standing, led));
        for (String warning : warnings) {
            shown = shown.withWarning(Problem.warning("trust.key-file", Place.of("trust"), warning, ""));
        }
        Optional<Problem> back = TrustRules.passedOver(question).map(passed -> goingBack(source, told(passed, asked)));
        if (back.isPresent()) {
            shown = shown.withWarning(back.get());
        }
        return switch (TrustRules.decide(question)) {
            case TrustRules.Decision.Refused(var refusal) -> {
                TrustFailure failure = refused(source, told(refusal, asked));
                if (!refusal.isStepBack()) {
                    throw failure;
                }
                yield new Admitted(shown, Pin.NONE, failure);
            }
            case TrustRules.Decision.Accepted(Pin pin) ->
                new Admitted(shown, asItLies ? Pin.NONE : pin.withIntroduction(led), null);
        };
    }

    private static Refusal told(Refusal refusal, Asked asked) {
        String installed = asked.locked().commit();
        return installed.isEmpty() ? refusal : refusal.since(installed);
    }

    private static Problem goingBack(Source source, Refusal passed) {
        String hint = passed instanceof Refusal.Untold ? "look at what changes before you take it" : "this goes back";
        return Problem.warning("trust.rewind", Place.of(source.url()), passed.words(), hint);
    }

    private static TrustFailure refused(Source source, Refusal refusal) {
        return new TrustFailure(
                "cannot take `" + source + "`: " + refusal.words(),
                refusal.hints(SourceName.of(source.url())),
                List.of());
    }

    private static Optional<Introduction> refuseUnsignable(Asked asked) {
        if (!asked.introduction().isEmpty()) {
            throw new UsageFailure(
                    "cannot hold a directory as it lies against an introduction: it has no history",
                    "leave `--worktree` away, or name a git repository");
        }
        return Optional.empty();
    }

    /** The one that was given, or that with which the source was accepted before. */
    private static Optional<Introduction> introduction(Asked asked, Pin before) {
        if (!asked.introduction().isEmpty()) {
            return Optional.of(Introduction.parse(asked.introduction())
                    .orThrow(bad -> new UsageFailure(
                            "cannot use the introduction " + bad,
                            "the author tells you the id of a signed commit, and the fingerprint of its key")));
        }
        return before.level() == TrustLevel.INTRODUCED
                ? Introduction.parse(before.introduction()).find()
                : Optional.empty();
    }

    private Standing standing(
            FetchedSnapshot fetched,
            Asked asked,
            Pin before,
            Optional<Introduction> introduction,
            List<String> warnings) {
        if (fetched.release().commits().isEmpty()) {
            return unsignable();
        }
        if (introduction.isEmpty()) {
            String name = SourceName.of(fetched.snapshot().source().url());
            return standing(fetched.snapshot(), fetched.release(), name, warnings);
        }
        Pin accepted = IntroductionCheck.isOf(before, introduction.get()) ? accepted(asked, before) : Pin.NONE;
        Chain chain = new IntroductionCheck(files, shortcuts, clock.instant())
                .show(fetched, introduction.get(), accepted, asked.wish());
        return switch (chain) {
            case Chain.Broken(String why) -> throw refused(fetched.snapshot().source(), new Refusal.NotIntroduced(why));
            case Chain.Shown(Verdict verdict) -> introduced(fetched, verdict, introduction.get());
        };
    }

    /** On an update, what comes after is the profile's own; another profile may follow another branch. */
    private static Pin accepted(Asked asked, Pin before) {
        if (!asked.locked().commit().isEmpty()) {
            return asked.locked();
        }
        return asked.sameLine() || asked.wish() != Wish.FORWARD ? before : Pin.NONE;
    }

    private static Standing introduced(FetchedSnapshot fetched, Verdict verdict, Introduction introduction) {
        Instant signed =
                SignedObject.commit(fetched.release().commits().getFirst()).written();
        Optional<Signer> signer = verdict.proven();
        return new Standing(
                TrustLevel.INTRODUCED,
                signer.<Verdict>map(Verdict.Good::new).orElse(verdict),
                signer.map(Signer::fingerprint).orElse(introduction.fingerprint()),
                signer.map(Signer::name).orElse(""),
                signed);
    }

    private Pin known(Source source, Pin locked) {
        Pin kept = pins.find(source);
        boolean isKnown = kept.level() != TrustLevel.NOT_CHECKED || locked.level() == TrustLevel.NOT_CHECKED;
        return !isKnown
                ? new Pin(
                        locked.level(),
                        locked.signer(),
                        locked.version(),
                        locked.commit(),
                        locked.introduction(),
                        kept.tags())
                : kept;
    }

    /** Keeps what was accepted; for when it is installed. */
    public void remember(Admitted admitted) {
        if (!admitted.pin().equals(Pin.NONE)) {
            pins.keep(admitted.snapshot().source(), admitted.pin());
        }
    }

    private Standing standing(Snapshot snapshot, SignedRelease release, String name, List<String> warnings) {
        SignatureVerifier verifier = new SignatureVerifier(files.keys(warnings::add), name, clock.instant());
        Verdict tag = release.tags().isEmpty()
                ? new Verdict.Unsigned()
                : verifier.verifyTag(release.tags().getFirst(), snapshot.refName());
        byte[] raw = release.commits().getFirst();
        return Standing.of(
                tag, verifier.verifyCommit(raw), SignedObject.commit(raw).written());
    }

    private Standing unsignable() {
        return new Standing(TrustLevel.NOT_CHECKED, new Verdict.Unsigned(), "", "", clock.instant());
    }

    private static SourceTrust trust(Standing standing, String introduction) {
        String verdict = standing.level() == TrustLevel.NOT_CHECKED
                ? ""
                : standing.verdict().code();
        return new SourceTrust(standing.level(), verdict, standing.signer(), VerdictWords.of(standing), introduction);
    }
}
