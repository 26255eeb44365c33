package org.aigenlabs.resolver.trust.rule;

import org.aigenlabs.resolver.trust.verdict.SignatureFormat;
import org.aigenlabs.resolver.trust.verdict.Signer;
import org.aigenlabs.resolver.trust.verdict.Verdict;

/** Verdicts in words, for people. */
public final class VerdictWords {
    private VerdictWords() {}

    /** What is shown of a commit that is accepted. */
    public static String of(Standing standing) {
        return switch (standing.level()) {
            case INTRODUCED -> "introduced, by " + signer(standing);
            case TRUSTED -> "trusted, by " + signer(standing) + otherId(standing.verdict());
            case PINNED -> "pinned, by the key " + standing.signer();
            case NOT_CHECKED -> "none: a directory as it lies";
            case UNSIGNED -> of(standing.verdict());
        };
    }

    private static String signer(Standing standing) {
        return standing.name().isEmpty() ? standing.signer() : standing.name() + " (" + standing.signer() + ")";
    }

    private static String otherId(Verdict verdict) {
        return verdict instanceof Verdict.GoodOtherId other ? ", for `" + other.claimed() + "`" : "";
    }

    /** A verdict as half a sentence. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good(Signer signer) -> "good, by " + signer;
            case Verdict.GoodOtherId(Signer signer, String claimed) -> "good, by " + signer + ", for `" + claimed + "`";
            case Verdict.Unsigned _ -> "unsigned";
            case Verdict.Bad(Signer signer) -> "the signature by " + signer + " is not of these bytes";
            case Verdict.UnknownKey unknown -> "unsigned by anyone you know: " + key(unknown.signer()) + " is unknown";
            case Verdict.Untrusted(Signer signer, String why) -> "not trusted: " + signer + ", " + why;
            case Verdict.ExpiredKey expired ->
                "the key of " + expired.signer() + " expired at " + expired.expired()
                        + (expired.signedBefore() ? "; the signature bears an earlier date" : "");
            case Verdict.ExpiredSignature(Signer signer, var at) -> "the signature by " + signer + " expired at " + at;
            case Verdict.Revoked(Signer signer, String why) -> "the key of " + signer + " is revoked: " + why;
            case Verdict.NotYetValid(Signer signer, var from) ->
                "the key or signature of " + signer + " is not valid before " + from;
            case Verdict.WrongNamespace(Signer signer, String found) ->
                "the signature by " + signer + " is for `" + found + "`, not for `git`";
            case Verdict.Weak(Signer signer, String what) ->
                "the signature by " + signer + " rests on " + what + ", which is too weak";
            case Verdict.Malformed(String why) -> "the signature cannot be read: " + why;
            case Verdict.WrongTag(String found, String expected) ->
                "the signature is of the tag `" + found + "`, not of `" + expected + "`";
            case Verdict.Multiple _ -> "there is more than one signature";
            case Verdict.Unsupported(String what) -> "not checked: it carries " + what;
        };
    }

    private static String key(Signer signer) {
        return "the " + (signer.format() == SignatureFormat.SSH ? "SSH" : "OpenPGP") + " key " + signer.fingerprint();
    }
}
