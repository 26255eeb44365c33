package org.aigenlabs.resolver;

import java.util.List;
import org.aigenlabs.schema.value.GitId;

/**
 * A commit in the history of a source.
 *
 * @param parents in the order of the commit
 * @param raw its bytes as git has them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HistoryCommit(GitId id, List<GitId> parents, byte[] raw) {
    /** Copies {@code parents}. */
    public HistoryCommit {
        parents = List.copyOf(parents);
    }
}
