package org.aigenlabs.resolver.trust.intro;

import org.aigenlabs.resolver.trust.verdict.Verdict;

/** Whether a commit leads back to its introduction. */
public sealed interface Chain {
    /**
     * It does.
     *
     * @param verdict on the signature that was looked at last: good, or unsigned if nothing had to be looked at
     */
    record Shown(Verdict verdict) implements Chain {}

    /**
     * It does not.
     *
     * @param why half a sentence
     */
    record Broken(String why) implements Chain {}
}
