package org.aigenlabs.resolver.trust.rule;

import java.util.List;
import org.aigenlabs.resolver.trust.verdict.Verdict;
import org.aigenlabs.schema.source.TrustLevel;

/** Why a commit is not accepted, with the facts as fields. */
public sealed interface Refusal {
    /** Its signature is not good. */
    record NotGood(Verdict verdict) implements Refusal {}

    /** It is less trusted than what was accepted from the source before. */
    record Weaker(TrustLevel before, Standing now) implements Refusal {}

    /** It is signed by another key than the one that was seen first. */
    record OtherKey(String pinned, String found) implements Refusal {}

    /** A tag names something else than when it was last seen. */
    record MovedTag(String tag, String before, String now) implements Refusal {}

    /** Its version is lower than the highest that was accepted. */
    record LowerVersion(String before, String now) implements Refusal {}

    /** It does not continue the history that was accepted. */
    record Rewound(String before, String now) implements Refusal {}

    /** Nobody can tell whether it continues the history that was accepted. */
    record Untold(String before, String now) implements Refusal {}

    /**
     * It does not lead back to the introduction.
     *
     * @param why half a sentence
     */
    record NotIntroduced(String why) implements Refusal {}

    /** A rule demands another host. */
    record OtherHost(PolicyRule rule, String host) implements Refusal {}

    /** A rule demands a higher level. */
    record BelowPolicy(PolicyRule rule, Standing now) implements Refusal {}

    /** A rule demands another signer. */
    record NotASigner(PolicyRule rule, Standing now) implements Refusal {}

    /** A rule demands a later signature. */
    record TooOld(PolicyRule rule, Standing now) implements Refusal {}

    /** The rules cannot be read. */
    record UnreadablePolicy(String why) implements Refusal {}

    /** The same of the commit that is installed, where that is not the one that was accepted last from the source. */
    default Refusal since(String installed) {
        return switch (this) {
            case Rewound(String _, String now) -> new Rewound(installed, now);
            case Untold(String _, String now) -> new Untold(installed, now);
            case NotGood _,
                    Weaker _,
                    OtherKey _,
                    MovedTag _,
                    LowerVersion _,
                    NotIntroduced _,
                    OtherHost _,
                    BelowPolicy _,
                    NotASigner _,
                    TooOld _,
                    UnreadablePolicy _ -> this;
        };
    }

    /** What is found, and what was expected: the second half of a message. */
    default String words() {
        return switch (this) {
            case NotGood(Verdict verdict) -> VerdictWords.of(verdict) + ", expected a good signature or none";
            case Weaker(TrustLevel before, Standing now) ->
                "it is " + now.level().words() + ", expected `" + before.words() + "` as before";
            case OtherKey(String pinned, String found) ->
                "it is signed by the key `" + found + "`, expected `" + pinned + "` as at first";
            case MovedTag(String tag, String before, String now) ->
                "its tag `" + tag + "` names `" + now + "`, expected `" + before + "` as before";
            case LowerVersion(String before, String now) ->
                "its version is `" + now + "`, expected `" + before + "` or higher";
            case Rewound(String before, String now) ->
                "its commit `" + now + "` does not come after `" + before
                        + "`, which was accepted before: its history was rewritten, or this is an older commit";
            case Untold(String before, String now) ->
                "whether its commit `" + now + "` comes after `" + before
                        + "`, which was accepted before, cannot be told: the history in between cannot be had";
            case NotIntroduced(String why) -> why;
            case OtherHost(PolicyRule rule, String host) ->
                "it is of `" + host + "`, expected a host that the rule for `" + rule.match() + "` allows";
            case BelowPolicy(PolicyRule rule, Standing now) ->
                "it is " + now.level().words() + ", expected `" + rule.require().words() + "` by the rule for `"
                        + rule.match() + "`";
            case NotASigner(PolicyRule rule, Standing now) ->
                "it is signed by " + (now.signer().isEmpty() ? "nobody known" : "`" + now.signer() + "`")
                        + ", expected one of the signers of the rule for `" + rule.match() + "`";
            case TooOld(PolicyRule rule, Standing now) ->
                "its signature is of " + now.signed() + ", expected one after " + rule.signedAfter()
                        + " by the rule for `" + rule.match() + "`";
            case UnreadablePolicy(String why) -> "your rules of trust cannot be read: " + why;
        };
    }

    /** Whether it is only that this goes back, or may: what a user can wish for. */
    default boolean isStepBack() {
        return switch (this) {
            case LowerVersion _, Rewound _, Untold _ -> true;
            case NotGood _,
                    Weaker _,
                    OtherKey _,
                    MovedTag _,
                    NotIntroduced _,
                    OtherHost _,
                    BelowPolicy _,
                    NotASigner _,
                    TooOld _,
                    UnreadablePolicy _ -> false;
        };
    }

    /** What to do next. */
    default List<String> hints(String source) {
        return switch (this) {
            case NotGood(Verdict _) -> List.of("ask the author; nothing was changed");
            case Weaker(TrustLevel _, Standing _), OtherKey(String _, String _) ->
                List.of(
                        "ask the author whether the key was lost or replaced; someone else may have the account",
                        "`aigenlabs trust lower " + source + "` forgets what was known, if you are sure");
            case MovedTag(String _, String _, String _) ->
                List.of("ask the author why a published release changed; name a newer one");
            case LowerVersion(String _, String _), Rewound(String _, String _) ->
                List.of("name the tag or commit that you want, if you want to go back");
            case Untold(String _, String _) ->
                List.of(
                        "if it was fetched with `--offline`, leave that away",
                        "name the tag or commit that you want, if you are sure of it");
            case NotIntroduced(String _) ->
                List.of(
                        "ask the author by another way; someone else may have the account",
                        "a new introduction from the author begins anew: `--intro COMMIT:FINGERPRINT`");
            case OtherHost(PolicyRule _, String _),
                    BelowPolicy(PolicyRule _, Standing _),
                    NotASigner(PolicyRule _, Standing _),
                    TooOld(PolicyRule _, Standing _) -> List.of("`aigenlabs trust policy` shows the rules");
            case UnreadablePolicy(String _) -> List.of("mend `trust/policy.yaml`; until then nothing is accepted");
        };
    }
}
