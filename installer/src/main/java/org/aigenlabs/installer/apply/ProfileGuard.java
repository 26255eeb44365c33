package org.aigenlabs.installer.apply;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/** One change of a profile at a time: under the profile's lock, after what dead commands left in it is settled. */
public final class ProfileGuard {
    private final ProfileLocks locks;
    private final Recovery recovery;
    private final Consumer<List<String>> told;

    public ProfileGuard(RootLayout layout, Disk disk, Generations generations, AliasWriter aliases, Holder holder) {
        this(
                new ProfileLocks(layout, new Directories(disk), holder, Patience.SHORT),
                new Recovery(layout, disk, generations, aliases, holder),
                _ -> {});
    }

    private ProfileGuard(ProfileLocks locks, Recovery recovery, Consumer<List<String>> told) {
        this.locks = locks;
        this.recovery = recovery;
        this.told = told;
    }

    /** The same, giving {@code told} the sentences about what was settled, if anything was. */
    public ProfileGuard telling(Consumer<List<String>> listener) {
        return new ProfileGuard(locks, recovery, listener);
    }

    /**
     * Does {@code change} while nobody else changes {@code name}.
     *
     * @return what {@code change} gives back
     * @throws org.aigenlabs.schema.failure.BusyFailure if another command is at work on it
     */
    public <T> T hold(ProfileName name, Supplier<T> change) {
        try (ProfileLock lock = locks.acquire(name)) {
            told.accept(recovery.settle(lock));
            return change.get();
        }
    }

    /** The same for two profiles; always taken in the order of their names, so that two commands cannot wait in a ring. */
    public <T> T hold(ProfileName one, ProfileName other, Supplier<T> change) {
        if (one.equals(other)) {
            return hold(one, change);
        }
        ProfileName first = one.compareTo(other) < 0 ? one : other;
        ProfileName second = first.equals(one) ? other : one;
        return hold(first, () -> hold(second, change));
    }
}
