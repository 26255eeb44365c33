package org.aigenlabs.resolver.trust;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.SignedRelease;
import org.aigenlabs.resolver.trust.pin.PinStore;
import org.aigenlabs.resolver.trust.rule.Candidate;
import org.aigenlabs.resolver.trust.rule.Lineage;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.resolver.trust.rule.Standing;
import org.aigenlabs.resolver.trust.rule.TrustPolicy;
import org.aigenlabs.resolver.trust.rule.TrustRules;
import org.aigenlabs.resolver.trust.rule.VerdictWords;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.failure.TrustFailure;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Snapshot;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.source.SourceTrust;
import org.aigenlabs.schema.source.TrustLevel;

/** Holds what was fetched against the user's keys and rules, and against what was accepted before. */
public final class SourceGuard {
    private final TrustFiles files;
    private final PinStore pins;
    private final InstantSource clock;

    public SourceGuard(TrustFiles files, PinStore pins, InstantSource clock) {
        this.files = files;
        this.pins = pins;
        this.clock = clock;
    }

    /**
     * A snapshot that may be installed.
     *
     * @param snapshot with what was found about its signatures
     * @param pin to be kept once it is installed
     */
    public record Admitted(Snapshot snapshot, Pin pin) {}

    /**
     * Admits what was fetched, for a first install.
     *
     * @throws TrustFailure if it may not be installed
     */
    public Admitted admit(FetchedSnapshot fetched, Wish wish) {
        return admit(fetched, wish, Pin.NONE);
    }

    /**
     * Admits what was fetched.
     *
     * @param locked what a lock says of what is installed: it counts where nothing else is known, because the pins are
     *     lost or older than the profile
     * @throws TrustFailure if it may not be installed
     */
    public Admitted admit(FetchedSnapshot fetched, Wish wish, Pin locked) {
        Snapshot snapshot = fetched.snapshot();
        SignedRelease release = fetched.release();
        Source source = snapshot.source();
        String name = SourceName.of(source.url());
        List<String> warnings = new ArrayList<>();
        boolean asItLies = release.commits().isEmpty();
        Standing standing = asItLies ? unsignable() : standing(snapshot, release, name, warnings);
        Candidate candidate = new Candidate(
                name,
                snapshot.refName(),
                release.named(),
                snapshot.commit(),
                snapshot.manifest().version(),
                standing);
        // a directory as it lies is the user's own work: neither is it a release, nor does it become one
        Pin before = asItLies ? Pin.NONE : known(source, locked);
        TrustPolicy policy = files.policy();
        TrustRules.Question question = new TrustRules.Question(candidate, before, policy, Lineage.UNKNOWN, wish);
        return switch (TrustRules.decide(question)) {
            case TrustRules.Decision.Refused(var refusal) ->
                throw new TrustFailure(
                        "cannot take `" + source + "`: " + refusal.words(), refusal.hints(name), List.of());
            case TrustRules.Decision.Accepted(Pin pin) -> {
                Snapshot shown = snapshot.withTrust(trust(standing));
                for (String warning : warnings) {
                    shown = shown.withWarning(Problem.warning("trust.key-file", Place.of("trust"), warning, ""));
                }
                yield new Admitted(shown, asItLies ? Pin.NONE : pin);
            }
        };
    }

    private Pin known(Source source, Pin locked) {
        Pin kept = pins.find(source);
        return kept.level() == TrustLevel.NOT_CHECKED
                ? new Pin(locked.level(), locked.signer(), locked.version(), locked.commit(), kept.tags())
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

    private static SourceTrust trust(Standing standing) {
        String verdict = standing.level() == TrustLevel.NOT_CHECKED
                ? ""
                : standing.verdict().code();
        return new SourceTrust(standing.level(), verdict, standing.signer(), VerdictWords.of(standing));
    }
}
