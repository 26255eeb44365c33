package org.aigenlabs.resolver.git;

import java.util.List;
import org.aigenlabs.schema.failure.InvalidFailure;

/** There is no manifest where it was looked for, though perhaps elsewhere in the repository. */
public final class MissingManifestFailure extends InvalidFailure {
    private static final long serialVersionUID = 1L;

    private final transient List<String> directories;

    /**
     * @param directories that hold a manifest, relative to the top of the repository, in path order
     * @param hints the command for each
     */
    MissingManifestFailure(String message, List<String> directories, List<String> hints) {
        super(message, hints, List.of());
        this.directories = List.copyOf(directories);
    }

    /** The directories of the repository that hold a manifest, in path order; may be empty. */
    public List<String> directories() {
        return directories;
    }
}
