package org.aigenlabs.resolver.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** A machine without any git configuration; clock, host name and system properties are the real ones. */
final class BareSystemReader extends SystemReader.Delegate {
    BareSystemReader(SystemReader real) {
        super(real);
    }

    /** None: {@code GIT_DIR}, {@code GIT_SSH}, {@code XDG_CONFIG_HOME} and their like are not for us. */
    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }
}
