package org.aigenlabs.installer.apply;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.jspecify.annotations.Nullable;

/** One writer for each profile, across processes and threads. */
final class ProfileLocks {
    private final RootLayout layout;
    private final Directories directories;
    private final Holder me;
    private final Patience patience;

    ProfileLocks(RootLayout layout, Directories directories, Holder me, Patience patience) {
        this.layout = layout;
        this.directories = directories;
        this.me = me;
        this.patience = patience;
    }

    /**
     * Takes the profile, waiting a little if another command holds it.
     *
     * @throws BusyFailure if it still does
     */
    ProfileLock acquire(ProfileName name) {
        for (int attempt = 1; ; attempt++) {
            switch (attempt(name)) {
                case Attempt.Taken(ProfileLock lock) -> {
                    return lock;
                }
                case Attempt.Busy(String holder) -> {
                    if (attempt >= patience.attempts()) {
                        throw busy(name, holder);
                    }
                    pause(name);
                }
            }
        }
    }

    /** Takes the profile if nobody holds it. */
    Optional<ProfileLock> tryAcquire(ProfileName name) {
        return switch (attempt(name)) {
            case Attempt.Taken(ProfileLock lock) -> Optional.of(lock);
            case Attempt.Busy _ -> Optional.empty();
        };
    }

    private sealed interface Attempt {
        record Taken(ProfileLock lock) implements Attempt {}

        record Busy(String holder) implements Attempt {}
    }

    private Attempt attempt(ProfileName name) {
        List<Path> made = directories.create(layout.locks(), Mode.PRIVATE_DIRECTORY);
        Path file = layout.locks().resolve(name.text() + ".lock");
        try {
            Path key = layout.locks().toRealPath().resolve(file.getFileName());
            Optional<Holder> here = HeldHere.take(key, me);
            if (here.isPresent()) {
                return new Attempt.Busy(here.get().words());
            }
            return attemptFile(name, key, made);
        } catch (IOException e) {
            throw DiskFailures.of("lock", file, e);
        }
    }

    private Attempt attemptFile(ProfileName name, Path file, List<Path> made) throws IOException {
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = open(file);
            if (channel.tryLock() == null) {
                return new Attempt.Busy(Holder.words(read(channel)));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(me.bytes()), 0);
            taken = true;
            return new Attempt.Taken(new ProfileLock(name, file, channel, made));
        } finally {
            if (!taken) {
                giveUp(file, channel);
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Mode.PRIVATE_FILE.permissions())}
                : new FileAttribute<?>[0];
        return FileChannel.open(file, Set.of(CREATE, READ, WRITE, NOFOLLOW_LINKS), mode);
    }

    private static byte[] read(FileChannel channel) throws IOException {
        ByteBuffer found = ByteBuffer.allocate(Holder.LARGEST);
        int length = channel.read(found, 0);
        return length <= 0 ? new byte[0] : java.util.Arrays.copyOf(found.array(), length);
    }

    private static void giveUp(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HeldHere.release(file);
        }
    }

    private static BusyFailure busy(ProfileName name, String holder) {
        return new BusyFailure(
                "cannot change profile `" + name + "`: " + holder + " is at work on it, expected nobody",
                "wait until that is done, then run the command again");
    }

    private void pause(ProfileName name) {
        try {
            Thread.sleep(patience.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot wait for profile `" + name + "`: the command was interrupted", e);
        }
    }
}
