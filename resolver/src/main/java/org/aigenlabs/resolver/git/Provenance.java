package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.function.Predicate;
import org.aigenlabs.resolver.SourceHistory;

/**
 * What can be had of a commit beside its files.
 *
 * @param history what came before it
 * @param note writes down in the store what else is known of it, once it is kept
 */
record Provenance(History history, Note note) {
    /** Of a directory as it lies. */
    static final Provenance NONE = new Provenance(
            (_, _) -> {
                throw new IllegalStateException("a directory as it lies has no history");
            },
            () -> {});

    /** Gets the history, with tags of those names that {@code releases} takes. */
    @FunctionalInterface
    interface History {
        SourceHistory of(SourceHistory.Need need, Predicate<String> releases);
    }

    /** Writes down in the store what else is known of the commit that was kept. */
    @FunctionalInterface
    interface Note {
        void write() throws IOException;
    }
}
