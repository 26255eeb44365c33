package org.aigenlabs.resolver;

import java.util.List;
import org.aigenlabs.resolver.source.SourceAddress;

/** Asks a source what it has now, with one question, and writes nothing. */
public interface SourceLooker {
    /**
     * Looks at {@code address}.
     *
     * @param wanted what will be selected among what it has: it may list no more than that needs
     * @throws org.aigenlabs.schema.failure.SourceFailure if it cannot be reached
     */
    Look look(SourceAddress.Location address, List<SourceAddress.Wanted> wanted, FetchProgress progress);
}
