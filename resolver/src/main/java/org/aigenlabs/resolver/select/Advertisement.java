package org.aigenlabs.resolver.select;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.value.GitId;

/**
 * What a remote says it has.
 *
 * @param refs by full name, e.g. {@code refs/tags/v1.0.0}; without {@code HEAD} and without {@code ^{}} entries
 * @param headTarget the full name of the ref that {@code HEAD} points to; empty if it is detached or the remote does not say
 * @param head the commit of {@code HEAD}, or that there is none
 */
public record Advertisement(SortedMap<String, AdvertisedRef> refs, String headTarget, Head head) {
    /** Full names of branches begin so. */
    static final String HEADS = "refs/heads/";

    /** Full names of tags begin so. */
    static final String TAGS = "refs/tags/";

    /** Where {@code HEAD} is. */
    public sealed interface Head {
        /** At a commit. */
        record At(GitId commit) implements Head {}

        /** Nowhere: it points to a branch without commits, or the remote does not show it. */
        record None() implements Head {}
    }

    /** Copies {@code refs}. */
    public Advertisement {
        refs = Collections.unmodifiableSortedMap(new TreeMap<>(refs));
    }

    Optional<AdvertisedRef> find(String fullName) {
        return Optional.ofNullable(refs.get(fullName));
    }

    /** Short names of the refs below {@code prefix}, in order. */
    List<String> below(String prefix) {
        return refs.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }
}
