package org.aigenlabs.resolver.trust.intro;

import org.aigenlabs.resolver.trust.verdict.Verdict;

/** Holds signatures against the keys of one file of authorizations, and no others. */
public interface Judge {
    /** Whether no key in the file counts. */
    boolean isEmpty();

    /** Whether the file demands that every commit is signed. */
    boolean isStrict();

    /** The verdict on a commit that is accepted now: its key must count then and now. */
    Verdict commit(byte[] raw);

    /** The verdict on a commit in between: its key must have counted then, for what takes a key out is a newer file. */
    Verdict earlier(byte[] raw);

    /** The verdict on a tag that is accepted now. */
    Verdict tag(byte[] raw, String refName);

    /** The verdict on a tag in between. */
    Verdict earlierTag(byte[] raw, String refName);

    /** Makes judges. */
    @FunctionalInterface
    interface Maker {
        /** The judge for the bytes of a file of authorizations; one that cannot be read holds no key. */
        Judge of(byte[] authorizations);
    }
}
