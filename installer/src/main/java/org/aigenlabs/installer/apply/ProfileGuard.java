package org.aigenlabs.installer.apply;

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

    public ProfileGuard(RootLayout layout, Disk disk, Generations generations, AliasWriter aliases, Holder holder) {
        this.locks = new ProfileLocks(layout, new Directories(disk), holder, Patience.SHORT);
        this.recovery = new Recovery(layout, disk, generations, aliases, holder);
    }

    /**
     * Does {@code change} while nobody else changes {@code name}.
     *
     * @return what {@code change} gives back
     * @throws org.aigenlabs.schema.failure.BusyFailure if another command is at work on it
     */
    public <T> T hold(ProfileName name, Supplier<T> change) {
        try (ProfileLock lock = locks.acquire(name)) {
            recovery.settle(lock);
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
