package org.aigenlabs.installer.apply;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;

/**
 * How every new profile comes to be, installed or created: under the lock of its name, grown beside its place, and
 * renamed there when every byte of it is durable.
 */
final class ProfileMaking {
    private final RootLayout layout;
    private final Disk disk;
    private final Generations generations;
    private final Session session;
    private final AliasStep alias;
    private final ProfileLocks locks;
    private final Recovery recovery;
    private final NameCheck names;

    ProfileMaking(Parts parts, NameCheck.Making making) {
        this.layout = parts.layout();
        this.disk = parts.disk();
        this.generations = parts.generations();
        this.session = parts.session();
        this.alias = new AliasStep(disk, parts.aliases());
        this.locks = new ProfileLocks(layout, new Directories(disk), session.holder(), Patience.SHORT);
        this.recovery = new Recovery(layout, disk, generations, parts.aliases(), session.holder());
        this.names = new NameCheck(layout, disk, making);
    }

    /** What making a profile works with. */
    record Parts(RootLayout layout, Disk disk, Generations generations, AliasWriter aliases, Session session) {}

    void refuseTaken(ProfileName name) {
        names.refuseTaken(name);
    }

    /** Settles what commands that died have left, of any profile. */
    List<String> settle() {
        return recovery.settle();
    }

    /** Does {@code making} while the name is free and held; leaves no trace in a root that it had to make if it fails. */
    <T> T hold(ProfileName name, Supplier<T> making) {
        names.refuseTaken(name);
        try (ProfileLock lock = locks.acquire(name)) {
            try {
                recovery.settle(lock);
                names.refuseTaken(name);
                return making.get();
            } catch (RuntimeException | Error failure) {
                forget(lock, failure);
                throw failure;
            }
        }
    }

    /** Does {@code reading} while nobody changes {@code name}. */
    <T> T holdSource(ProfileName name, Supplier<T> reading) {
        try (ProfileLock lock = locks.acquire(name)) {
            recovery.settle(lock);
            return reading.get();
        }
    }

    /**
     * Grows {@code content} and publishes it.
     *
     * @param record records its first generation, if it has one
     */
    Optional<GitId> grow(NewContent content, Function<InstallRun, Optional<GitId>> record) {
        InstallRun run = new InstallRun(layout, disk, generations, content, session.cancelled());
        try {
            run.begin();
            Optional<GitId> commit = record.apply(run);
            run.write();
            run.commit(names);
            return commit;
        } catch (RuntimeException | Error failure) {
            run.undo(failure);
            throw failure;
        }
    }

    /** Makes the command of a profile that is in its place: what does not work from here on goes to {@code warnings}. */
    AliasOutcome finish(ProfileName name, List<String> warnings) {
        AliasOutcome outcome = alias.make(name);
        try {
            alias.close(layout.profile(name));
        } catch (EnvironmentFailure failure) {
            warnings.add(failure.getMessage() + "; the next command tries again");
        }
        return outcome;
    }

    private void forget(ProfileLock lock, Throwable reason) {
        try {
            lock.forget(disk);
        } catch (RuntimeException | Error second) {
            reason.addSuppressed(second);
        }
    }
}
