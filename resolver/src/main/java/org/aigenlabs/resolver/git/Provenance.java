package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.function.Predicate;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.SourceHistory;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What can be had of a commit beside its files.
 *
 * @param history what came before it
 * @param descent how it relates to another commit
 * @param note writes down in the store what else is known of it, once it is kept
 */
record Provenance(History history, Descent descent, Note note) {
    /** Of a directory as it lies. */
    static final Provenance NONE = new Provenance(
            _ -> {
                throw new IllegalStateException("a directory as it lies has no history");
            },
            _ -> Lineage.UNASKED,
            () -> {});

    /** Gets the history, with tags of those names that {@code releases} takes. */
    @FunctionalInterface
    interface History {
        SourceHistory of(Predicate<String> releases);
    }

    /** Tells what came before what. */
    @FunctionalInterface
    interface Descent {
        Lineage from(ObjectId before);
    }

    /** Writes down in the store what else is known of the commit that was kept. */
    @FunctionalInterface
    interface Note {
        void write() throws IOException;
    }
}
