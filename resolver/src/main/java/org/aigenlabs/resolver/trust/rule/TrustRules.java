package org.aigenlabs.resolver.trust.rule;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.trust.verdict.Patterns;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.Version;

/** Decides whether a commit may be accepted: the one function that install, update and import all ask. */
public final class TrustRules {
    private TrustRules() {}

    /** What is decided. */
    public sealed interface Decision {
        /** It may be accepted, and {@code pin} is to be kept once it is. */
        record Accepted(Pin pin) implements Decision {}

        /** It may not. */
        record Refused(Refusal refusal) implements Decision {}
    }

    /**
     * Everything a decision rests on.
     *
     * @param pin what was accepted from the source before
     * @param installed the version that is to be replaced; empty for a first install
     */
    public record Question(
            Candidate candidate, Pin pin, String installed, TrustPolicy policy, Lineage lineage, Wish wish) {
        /** About a first install. */
        public Question(Candidate candidate, Pin pin, TrustPolicy policy, Lineage lineage, Wish wish) {
            this(candidate, pin, "", policy, lineage, wish);
        }

        /**
         * Whether it comes after what is installed and is no lower: a profile may follow an older line than the newest that
         * was ever accepted from the source, once its user has named that line.
         */
        private boolean goesOn() {
            return lineage == Lineage.CONTINUES
                    && Version.parse(installed) instanceof Parsed.Ok<Version>(Version before)
                    && candidate.version().compareTo(before) >= 0;
        }
    }

    /** Decides {@code question}. The order is that of gravity, so that the gravest reason is told. */
    public static Decision decide(Question question) {
        return notGood(question)
                .or(() -> policy(question))
                .or(() -> weaker(question))
                .or(() -> movedTag(question))
                .or(() -> goingBack(question))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted(next(question)));
    }

    private static Optional<Refusal> notGood(Question question) {
        Standing standing = question.candidate().standing();
        return standing.isRefused() ? Optional.of(new Refusal.NotGood(standing.verdict())) : Optional.empty();
    }

    private static Optional<Refusal> policy(Question question) {
        if (!question.policy().unreadable().isEmpty()) {
            return Optional.of(new Refusal.UnreadablePolicy(question.policy().unreadable()));
        }
        Standing standing = question.candidate().standing();
        String source = question.candidate().source();
        String host = source.substring(0, Math.max(0, source.indexOf('/')));
        for (PolicyRule rule : question.policy().of(source)) {
            boolean allowed = rule.allowHosts().isEmpty()
                    || rule.allowHosts().stream().anyMatch(pattern -> Patterns.matches(pattern, host));
            if (!allowed) {
                return Optional.of(new Refusal.OtherHost(rule, host));
            }
            if (standing.level().compareTo(rule.require()) < 0) {
                return Optional.of(new Refusal.BelowPolicy(rule, standing));
            }
            if (!rule.signers().isEmpty() && !isNamed(rule, standing)) {
                return Optional.of(new Refusal.NotASigner(rule, standing));
            }
            if (!standing.signed().isAfter(rule.signedAfter())) {
                return Optional.of(new Refusal.TooOld(rule, standing));
            }
        }
        return Optional.empty();
    }

    /** A name counts only if a trusted key has it: in a signature, anyone can write any. */
    private static boolean isNamed(PolicyRule rule, Standing standing) {
        boolean byKey = !standing.signer().isEmpty() && rule.signers().contains(standing.signer());
        boolean trusted = standing.level().compareTo(TrustLevel.PINNED) > 0;
        return byKey || (trusted && rule.signers().contains(standing.name()));
    }

    private static Optional<Refusal> weaker(Question question) {
        Pin pin = question.pin();
        Standing standing = question.candidate().standing();
        if (standing.level().compareTo(pin.level()) < 0) {
            return Optional.of(new Refusal.Weaker(pin.level(), standing));
        }
        boolean otherKey = standing.level() == TrustLevel.PINNED
                && pin.level() == TrustLevel.PINNED
                && !standing.signer().equals(pin.signer());
        return otherKey ? Optional.of(new Refusal.OtherKey(pin.signer(), standing.signer())) : Optional.empty();
    }

    private static Optional<Refusal> movedTag(Question question) {
        Candidate candidate = question.candidate();
        String before = question.pin()
                .tags()
                .getOrDefault(candidate.refName(), candidate.named().hex());
        return candidate.isTag() && !before.equals(candidate.named().hex())
                ? Optional.of(new Refusal.MovedTag(
                        candidate.refName().substring("refs/tags/".length()),
                        before,
                        candidate.named().hex()))
                : Optional.empty();
    }

    /** What is accepted although it may be a step back: to be told. */
    public static Optional<Refusal> passedOver(Question question) {
        return switch (question.wish()) {
            case FORWARD, REWIND -> back(question);
            case NAMED -> question.lineage() == Lineage.REWOUND ? back(question) : Optional.empty();
        };
    }

    private static Optional<Refusal> goingBack(Question question) {
        return switch (question.wish()) {
            case NAMED, REWIND -> Optional.empty();
            case FORWARD -> back(question).filter(refusal -> !(refusal instanceof Refusal.Untold) || matters(question));
        };
    }

    /**
     * Whether it matters that nobody can tell what came before. A source that never signed could write any history; one
     * that signs a higher version than before goes on. What is left could be an older commit that somebody else passes
     * off as the latest.
     */
    private static boolean matters(Question question) {
        Pin pin = question.pin();
        boolean signed = pin.level().compareTo(TrustLevel.PINNED) >= 0;
        return signed && !rises(question.candidate().version(), pin);
    }

    private static boolean rises(Version version, Pin pin) {
        return Version.parse(pin.version()) instanceof Parsed.Ok<Version>(Version before)
                && version.compareTo(before) > 0;
    }

    private static Optional<Refusal> back(Question question) {
        Candidate candidate = question.candidate();
        Pin pin = question.pin();
        if (falls(candidate.version(), pin) && !question.goesOn()) {
            return Optional.of(
                    new Refusal.LowerVersion(pin.version(), candidate.version().text()));
        }
        return switch (question.lineage()) {
            case CONTINUES, UNASKED -> Optional.empty();
            case UNKNOWN ->
                Optional.of(new Refusal.Untold(pin.commit(), candidate.commit().hex()));
            case REWOUND ->
                Optional.of(new Refusal.Rewound(pin.commit(), candidate.commit().hex()));
        };
    }

    private static boolean falls(Version version, Pin pin) {
        return Version.parse(pin.version()) instanceof Parsed.Ok<Version>(Version before)
                && version.compareTo(before) < 0;
    }

    /** What is known after it was accepted; an older release that was named lowers nothing. */
    private static Pin next(Question question) {
        Candidate candidate = question.candidate();
        Pin pin = question.pin();
        SortedMap<String, String> tags = new TreeMap<>(pin.tags());
        if (candidate.isTag()) {
            tags.put(candidate.refName(), candidate.named().hex());
        }
        boolean back = question.wish() != Wish.REWIND && falls(candidate.version(), pin);
        Standing standing = candidate.standing();
        return new Pin(
                standing.level(),
                standing.signer(),
                back ? pin.version() : candidate.version().text(),
                back ? pin.commit() : candidate.commit().hex(),
                tags);
    }
}
