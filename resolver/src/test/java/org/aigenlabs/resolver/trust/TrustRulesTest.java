package org.aigenlabs.resolver.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.trust.rule.Candidate;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.resolver.trust.rule.Refusal;
import org.aigenlabs.resolver.trust.rule.Standing;
import org.aigenlabs.resolver.trust.rule.TrustPolicy;
import org.aigenlabs.resolver.trust.rule.TrustRules;
import org.aigenlabs.resolver.trust.rule.Wish;
import org.aigenlabs.resolver.trust.verdict.SignatureFormat;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.source.TrustLevel;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.Version;
import org.junit.jupiter.api.Test;

class TrustRulesTest {
    private static final Instant SIGNED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Signer ANN = new Signer(SignatureFormat.SSH, "SHA256:ann", "ann@x.invalid");
    private static final Signer EVE = new Signer(SignatureFormat.SSH, "SHA256:eve", "");
    private static final Verdict UNSIGNED = new Verdict.Unsigned();
    private static final GitId ONE = new GitId("1".repeat(40));
    private static final GitId TWO = new GitId("2".repeat(40));

    @Test
    void acceptsAnUnsignedSourceWhereNothingElseIsKnownOrDemanded() {
        assertThat(decide(candidate("1.0.0", UNSIGNED), Pin.NONE)).isInstanceOf(TrustRules.Decision.Accepted.class);
    }

    @Test
    void remembersLevelKeyVersionCommitAndTag() {
        Pin pin = accepted(candidate("1.0.0", new Verdict.UnknownKey(ANN, true)), Pin.NONE);
        assertThat(pin)
                .isEqualTo(new Pin(
                        TrustLevel.PINNED,
                        "SHA256:ann",
                        "1.0.0",
                        ONE.hex(),
                        new TreeMap<>(Map.of("refs/tags/v1", ONE.hex()))));
    }

    @Test
    void refusesAnotherKeyThanTheOneSeenFirst() {
        Pin pin = accepted(candidate("1.0.0", new Verdict.UnknownKey(ANN, true)), Pin.NONE);
        assertThat(refusal(candidate("1.1.0", new Verdict.UnknownKey(EVE, true)), pin))
                .isEqualTo(new Refusal.OtherKey("SHA256:ann", "SHA256:eve"));
    }

    @Test
    void refusesAnUnsignedReleaseAfterASignedOne() {
        Pin pin = accepted(candidate("1.0.0", new Verdict.Good(ANN)), Pin.NONE);
        assertThat(refusal(candidate("1.1.0", UNSIGNED), pin)).isInstanceOf(Refusal.Weaker.class);
        assertThat(refusal(candidate("1.1.0", new Verdict.UnknownKey(ANN, true)), pin))
                .isInstanceOf(Refusal.Weaker.class);
    }

    @Test
    void refusesALowerVersionUnlessTheUserNamedIt() {
        Pin pin = accepted(candidate("1.10.0", UNSIGNED), Pin.NONE);
        assertThat(refusal(candidate("1.9.0", UNSIGNED), pin)).isEqualTo(new Refusal.LowerVersion("1.10.0", "1.9.0"));
        TrustRules.Decision named = TrustRules.decide(new TrustRules.Question(
                candidate("1.9.0", UNSIGNED), pin, TrustPolicy.NONE, Lineage.UNASKED, Wish.NAMED));
        assertThat(named)
                .isInstanceOfSatisfying(
                        TrustRules.Decision.Accepted.class,
                        accepted -> assertThat(accepted.pin().version()).isEqualTo("1.10.0"));
    }

    @Test
    void refusesHistoryThatIsNotContinued() {
        Pin pin = accepted(candidate("1.0.0", UNSIGNED), Pin.NONE);
        TrustRules.Decision decision = TrustRules.decide(new TrustRules.Question(
                candidate("1.1.0", UNSIGNED), pin, TrustPolicy.NONE, Lineage.REWOUND, Wish.FORWARD));
        assertThat(decision).isEqualTo(new TrustRules.Decision.Refused(new Refusal.Rewound(ONE.hex(), ONE.hex())));
    }

    @Test
    void tellsOfAStepBackThatTheUserNamed() {
        Pin pin = accepted(candidate("1.0.0", UNSIGNED), Pin.NONE);
        TrustRules.Question named = new TrustRules.Question(
                candidate("1.1.0", UNSIGNED), pin, TrustPolicy.NONE, Lineage.REWOUND, Wish.NAMED);
        assertThat(TrustRules.decide(named)).isInstanceOf(TrustRules.Decision.Accepted.class);
        assertThat(TrustRules.passedOver(named)).contains(new Refusal.Rewound(ONE.hex(), ONE.hex()));
    }

    @Test
    void acceptsWhatNobodyCanTellFromThoseWhoNeverSigned() {
        Pin pin = accepted(candidate("1.0.0", UNSIGNED), Pin.NONE);
        TrustRules.Question untold = new TrustRules.Question(
                candidate("1.1.0", UNSIGNED), pin, TrustPolicy.NONE, Lineage.UNKNOWN, Wish.FORWARD);
        assertThat(TrustRules.decide(untold)).isInstanceOf(TrustRules.Decision.Accepted.class);
        assertThat(TrustRules.passedOver(untold)).contains(new Refusal.Untold(ONE.hex(), ONE.hex()));
    }

    @Test
    void refusesWhatNobodyCanTellFromThoseWhoSignedUnlessTheySignAHigherVersion() {
        Verdict good = new Verdict.Good(ANN);
        Pin pin = accepted(candidate("1.0.0", good), Pin.NONE);
        TrustRules.Decision same = TrustRules.decide(new TrustRules.Question(
                candidate("1.0.0", good), pin, TrustPolicy.NONE, Lineage.UNKNOWN, Wish.FORWARD));
        assertThat(same).isEqualTo(new TrustRules.Decision.Refused(new Refusal.Untold(ONE.hex(), ONE.hex())));
        TrustRules.Decision higher = TrustRules.decide(new TrustRules.Question(
                candidate("1.1.0", good), pin, TrustPolicy.NONE, Lineage.UNKNOWN, Wish.FORWARD));
        assertThat(higher).isInstanceOf(TrustRules.Decision.Accepted.class);
    }

    @Test
    void refusesATagThatMovedEvenIfTheUserNamedIt() {
        Pin pin = accepted(candidate("1.0.0", UNSIGNED), Pin.NONE);
        Candidate moved = new Candidate("x.invalid/a", "refs/tags/v1", TWO, TWO, version("1.0.0"), standing(UNSIGNED));
        assertThat(TrustRules.decide(
                        new TrustRules.Question(moved, pin, TrustPolicy.NONE, Lineage.UNASKED, Wish.NAMED)))
                .isEqualTo(new TrustRules.Decision.Refused(new Refusal.MovedTag("v1", ONE.hex(), TWO.hex())));
    }

    @Test
    void refusesASignatureThatIsNotGoodWhereNoneWouldDo() {
        for (Verdict bad : List.of(
                new Verdict.Bad(ANN),
                new Verdict.Multiple(),
                new Verdict.Malformed("x"),
                new Verdict.Weak(ANN, "SHA-1"),
                new Verdict.Revoked(ANN, "x"),
                new Verdict.ExpiredKey(ANN, SIGNED, true),
                new Verdict.WrongTag("v1", "v2"))) {
            assertThat(refusal(candidate("1.0.0", bad), Pin.NONE)).isEqualTo(new Refusal.NotGood(bad));
        }
    }

    @Test
    void aGoodCommitDoesNotHideABadTag() {
        Standing standing = Standing.of(new Verdict.Bad(EVE), new Verdict.Good(ANN), SIGNED);
        assertThat(standing.isRefused()).isTrue();
    }

    @Test
    void aSignedCommitCountsBelowAnUnsignedTag() {
        assertThat(Standing.of(UNSIGNED, new Verdict.Good(ANN), SIGNED).level()).isEqualTo(TrustLevel.TRUSTED);
    }

    @Test
    void aKeyThatCannotBeCheckedGivesNoLevel() {
        for (Verdict verdict : List.of(
                new Verdict.UnknownKey(EVE, false), new Verdict.Unsupported("x"), new Verdict.Untrusted(EVE, "x"))) {
            assertThat(Standing.of(verdict, UNSIGNED, SIGNED).level()).isEqualTo(TrustLevel.UNSIGNED);
        }
    }

    @Test
    void everyRuleThatMatchesHolds() {
        TrustPolicy policy = PolicyReader.read("""
                rules:
                  - {match: "*", require: pinned}
                  - {match: "x.invalid/*", signers: ["SHA256:bob"]}
                  - {match: "other.invalid/*", require: introduced}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(policy.unreadable()).isEmpty();
        assertThat(refusal(candidate("1.0.0", UNSIGNED), policy)).isInstanceOf(Refusal.BelowPolicy.class);
        assertThat(refusal(candidate("1.0.0", new Verdict.Good(ANN)), policy)).isInstanceOf(Refusal.NotASigner.class);
    }

    @Test
    void signaturesFromBeforeTheCutOffDoNotCount() {
        TrustPolicy policy = PolicyReader.read(
                "rules: [{match: '*', signedAfter: 2026-06-01}]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(refusal(candidate("1.0.0", new Verdict.Good(ANN)), policy)).isInstanceOf(Refusal.TooOld.class);
    }

    @Test
    void anUnreadablePolicyRefusesEverything() {
        for (String text : List.of(
                "rules: [{match: x, requires: trusted}]",
                "rules: [{require: trusted}]",
                "rules: [{match: x, require: absolutely}]",
                "rule: []",
                "- x",
                "rules: {",
                "\0")) {
            TrustPolicy policy = PolicyReader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(refusal(candidate("1.0.0", new Verdict.Good(ANN)), policy))
                    .as(text)
                    .isInstanceOf(Refusal.UnreadablePolicy.class);
        }
    }

    private static Candidate candidate(String version, Verdict verdict) {
        return new Candidate("x.invalid/a", "refs/tags/v1", ONE, ONE, version(version), standing(verdict));
    }

    private static Standing standing(Verdict verdict) {
        return Standing.of(verdict, UNSIGNED, SIGNED);
    }

    private static Version version(String text) {
        return Version.parse(text) instanceof Parsed.Ok<Version>(Version version) ? version : fail();
    }

    private static Version fail() {
        throw new IllegalArgumentException();
    }

    private static TrustRules.Decision decide(Candidate candidate, Pin pin) {
        return TrustRules.decide(
                new TrustRules.Question(candidate, pin, TrustPolicy.NONE, Lineage.UNASKED, Wish.FORWARD));
    }

    private static Pin accepted(Candidate candidate, Pin pin) {
        return ((TrustRules.Decision.Accepted) decide(candidate, pin)).pin();
    }

    private static Refusal refusal(Candidate candidate, Pin pin) {
        return ((TrustRules.Decision.Refused) decide(candidate, pin)).refusal();
    }

    private static Refusal refusal(Candidate candidate, TrustPolicy policy) {
        return ((TrustRules.Decision.Refused) TrustRules.decide(
                        new TrustRules.Question(candidate, Pin.NONE, policy, Lineage.UNASKED, Wish.FORWARD)))
                .refusal();
    }
}
