package org.aigenlabs.resolver.trust.verdict;

import java.time.Instant;
import java.util.Optional;

/** What one signature was found to be, with the facts as fields; only {@link Good} and {@link GoodOtherId} are good. */
public sealed interface Verdict {
    /** Made by a known key that counts here, over exactly these bytes. */
    record Good(Signer signer) implements Verdict {}

    /**
     * As {@link Good}, but the author whom the bytes name is someone else.
     *
     * @param claimed the mail address in the bytes
     */
    record GoodOtherId(Signer signer, String claimed) implements Verdict {}

    /** There is no signature. */
    record Unsigned() implements Verdict {}

    /** A signature of this key, over other bytes. */
    record Bad(Signer signer) implements Verdict {}

    /**
     * Made by a key that is not known.
     *
     * @param provable whether the signature carries its key and was verified with it, so that the key can be pinned
     */
    record UnknownKey(Signer signer, boolean provable) implements Verdict {}

    /**
     * Made by a key that is known, but does not count here.
     *
     * @param why half a sentence
     */
    record Untrusted(Signer signer, String why) implements Verdict {}

    /**
     * The key's time is over now.
     *
     * @param signedBefore whether the signature says that it was made before that, which its maker could say at any time
     */
    record ExpiredKey(Signer signer, Instant expired, boolean signedBefore) implements Verdict {}

    /** The signature's own time is over. */
    record ExpiredSignature(Signer signer, Instant expired) implements Verdict {}

    /**
     * The key was revoked.
     *
     * @param why half a sentence
     */
    record Revoked(Signer signer, String why) implements Verdict {}

    /** The key, or the signature, is not valid before {@code from}. */
    record NotYetValid(Signer signer, Instant from) implements Verdict {}

    /** Made for something else than git, or by a key that may not sign for git. */
    record WrongNamespace(Signer signer, String found) implements Verdict {}

    /**
     * The key is too short, or a primitive is broken.
     *
     * @param what e.g. {@code SHA-1}
     */
    record Weak(Signer signer, String what) implements Verdict {}

    /**
     * What stands where a signature belongs is none, or is more than one.
     *
     * @param why half a sentence
     */
    record Malformed(String why) implements Verdict {}

    /** A good signature over the tag {@code found}, in place of {@code expected}. */
    record WrongTag(String found, String expected) implements Verdict {}

    /** More than one signature: whichever was looked at, another reader could look at the other. */
    record Multiple() implements Verdict {}

    /**
     * A signature of a kind that is known and cannot be checked here.
     *
     * @param what e.g. {@code an X.509 signature}
     */
    record Unsupported(String what) implements Verdict {}

    /** The key that made it, if it is a good signature of a key that is known or proves itself. */
    default Optional<Signer> proven() {
        return switch (this) {
            case Good(Signer signer) -> Optional.of(signer);
            case GoodOtherId(Signer signer, String _) -> Optional.of(signer);
            case UnknownKey(Signer signer, boolean provable) -> provable ? Optional.of(signer) : Optional.empty();
            case Unsigned _,
                    Bad _,
                    Untrusted _,
                    ExpiredKey _,
                    ExpiredSignature _,
                    Revoked _,
                    NotYetValid _,
                    WrongNamespace _,
                    Weak _,
                    Malformed _,
                    WrongTag _,
                    Multiple _,
                    Unsupported _ -> Optional.empty();
        };
    }

    /** The name that documents and JSON give to this kind of verdict. */
    default String code() {
        return switch (this) {
            case Good _ -> "GOOD";
            case GoodOtherId _ -> "GOOD_OTHER_ID";
            case Unsigned _ -> "UNSIGNED";
            case Bad _ -> "BAD";
            case UnknownKey _ -> "UNKNOWN_KEY";
            case Untrusted _ -> "UNTRUSTED";
            case ExpiredKey _ -> "EXPIRED_KEY";
            case ExpiredSignature _ -> "EXPIRED_SIG";
            case Revoked _ -> "REVOKED";
            case NotYetValid _ -> "NOT_YET_VALID";
            case WrongNamespace _ -> "WRONG_NAMESPACE";
            case Weak _ -> "WEAK";
            case Malformed _ -> "MALFORMED";
            case WrongTag _ -> "WRONG_TAG";
            case Multiple _ -> "MULTIPLE";
            case Unsupported _ -> "UNSUPPORTED";
        };
    }
}
