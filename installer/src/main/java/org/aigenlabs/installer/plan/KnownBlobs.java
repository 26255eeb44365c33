package org.aigenlabs.installer.plan;

import java.util.Optional;
import org.aigenlabs.schema.value.GitId;

/** The bytes of what was installed before, as far as they are still at hand. */
@FunctionalInterface
public interface KnownBlobs {
    /** The bytes of {@code blob}; none if it was lost. */
    Optional<byte[]> find(GitId blob);
}
