package org.aigenlabs.resolver.trust.rule;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.source.TrustLevel;

/**
 * What was accepted from one source.
 *
 * @param level the highest
 * @param signer fingerprint of the key that was seen at first, or of the last that signed; may be empty
 * @param version the highest; empty if nothing was accepted yet
 * @param commit of that version; empty if nothing was accepted yet
 * @param introduction {@code commit:fingerprint} that it leads back to; empty if it was accepted without
 * @param tags what tags were seen to name, by full ref name
 */
public record Pin(
        TrustLevel level,
        String signer,
        String version,
        String commit,
        String introduction,
        SortedMap<String, String> tags) {
    /** Nothing was accepted yet. */
    public static final Pin NONE = new Pin(TrustLevel.NOT_CHECKED, "", "", "", new TreeMap<>());

    /** What a lock tells of what is installed. */
    public static Pin of(Lock lock) {
        return new Pin(
                TrustLevel.ofLockWord(lock.trust().level()),
                lock.trust().signer(),
                lock.version(),
                lock.commit().hex(),
                lock.trust().introduction(),
                new TreeMap<>());
    }

    /** What was accepted without an introduction. */
    public Pin(TrustLevel level, String signer, String version, String commit, SortedMap<String, String> tags) {
        this(level, signer, version, commit, "", tags);
    }

    /** The same with an introduction. */
    public Pin withIntroduction(String text) {
        return new Pin(level, signer, version, commit, text, tags);
    }

    /** Copies {@code tags}. */
    public Pin {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }
}
