package org.aigenlabs.resolver;

import java.nio.file.Path;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.schema.value.GitId;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch, and how.
 *
 * @param address as the user wrote it, read
 * @param store the bare repository that lends its objects and receives new ones; need not exist yet
 * @param staging the directory below which a staging directory is made, on the file store of {@code store}
 * @param worktree take what lies in a local directory, not what its repository has committed
 * @param preReleases let a range pick pre-releases
 * @param installed the commit from which an update goes on; null for an install
 */
public record FetchRequest(
        SourceAddress address,
        Path store,
        Path staging,
        boolean worktree,
        boolean preReleases,
        @Nullable GitId installed) {
    /** One for an install. */
    public FetchRequest(SourceAddress address, Path store, Path staging, boolean worktree, boolean preReleases) {
        this(address, store, staging, worktree, preReleases, null);
    }
}
