package org.aigenlabs.resolver.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file that does not exist and is never written.
 *
 * <p>It answers one question, for every file store: how fine its time stamps are. With an answer here JGit does not
 * measure, and does not write what it measured into the user's home.
 */
final class NoConfig extends FileBasedConfig {
    /** Coarser than any file system in use on a desktop or server, and short enough to wait for. */
    private static final long TIMESTAMP_RESOLUTION_MS = 10;

    @SuppressWarnings("NullAway") // JGit's own reader passes null for "no file" too
    NoConfig(@Nullable Config parent, FS fs) {
        super(parent, null, fs);
    }

    @Override
    public long getTimeUnit(
            String section, @Nullable String subsection, String name, long defaultValue, TimeUnit wantUnit) {
        return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                ? wantUnit.convert(TIMESTAMP_RESOLUTION_MS, TimeUnit.MILLISECONDS)
                : super.getTimeUnit(section, subsection, name, defaultValue, wantUnit);
    }

    @Override
    public void load() {
        // nothing to read
    }

    @Override
    public boolean isOutdated() {
        return false;
    }

    @Override
    public void save() {
        // nowhere to write
    }
}
