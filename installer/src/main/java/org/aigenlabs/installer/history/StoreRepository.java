package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The store as JGit opens it: with the settings in the store, and none of the machine's or the user's. Left alone, JGit
 * runs the {@code git} binary to find them, which takes longer than what is looked for in the store, and measures how
 * fine the file system's clock is, and notes that in the user's home.
 *
 * <p>The resolver has a like view of the machine for what it fetches; neither module knows the other.
 */
final class StoreRepository {
    private StoreRepository() {}

    /** Opens the bare repository at {@code store}, which must exist. */
    static FileRepository open(Path store) throws IOException {
        Once.touch();
        return (FileRepository) new FileRepositoryBuilder()
                .setGitDir(store.toFile())
                .setBare()
                .setMustExist(true)
                .setFS(FS.DETECTED)
                .build();
    }

    /** Its initialiser runs once, on first use, whatever the threads. */
    private static final class Once {
        static {
            SystemReader.setInstance(new Machine(SystemReader.getInstance()));
        }

        static void touch() {
            // the initialiser has done it
        }
    }

    /** A machine without settings; clock and host name are the real ones. */
    private static final class Machine extends SystemReader.Delegate {
        Machine(SystemReader real) {
            super(real);
        }

        @Override
        public @Nullable String getenv(String variable) {
            return null;
        }

        @Override
        public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
            return new Nothing(parent, fs);
        }

        @Override
        public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
            return new Nothing(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
            return new Nothing(parent, fs);
        }
    }

    /** A file of settings that is not there. It says how fine the clock is, so that nobody measures it. */
    private static final class Nothing extends FileBasedConfig {
        /** Coarser than any file system in use, and short enough to wait for. */
        private static final long CLOCK_MS = 10;

        @SuppressWarnings("NullAway") // JGit's own reader passes null for "no file" too
        Nothing(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit wantUnit) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? wantUnit.convert(CLOCK_MS, TimeUnit.MILLISECONDS)
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
}
