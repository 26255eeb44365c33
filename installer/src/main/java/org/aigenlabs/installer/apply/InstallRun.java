package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.history.NewGeneration;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.GitId;

/**
 * One attempt at growing a profile in a staging directory and renaming it into its place, under the profile's lock.
 *
 * <p>The staging directory is made first and its name made durable, for that name is what recovery undoes the rest by.
 */
final class InstallRun {
    private final RootLayout layout;
    private final Disk disk;
    private final Generations generations;
    private final NewContent profile;
    private final BooleanSupplier cancelled;
    private final Path staging;
    private final Path target;
    private final List<Path> made = new ArrayList<>();
    private boolean renamed;

    InstallRun(RootLayout layout, Disk disk, Generations generations, NewContent profile, BooleanSupplier cancelled) {
        this.layout = layout;
        this.disk = disk;
        this.generations = generations;
        this.profile = profile;
        this.cancelled = cancelled;
        this.staging = layout.profiles().resolve(new StagingName(profile.profile(), profile.profileId()).text());
        this.target = layout.profile(profile.profile());
    }

    /** Makes the staging directory, durably. */
    void begin() {
        stopIfCancelled();
        made.addAll(new Directories(disk).create(layout.profiles(), Mode.PRIVATE_DIRECTORY));
        disk.makeDirectory(staging, Mode.PRIVATE_DIRECTORY);
        disk.syncAll(made.stream().map(Path::getParent).toList());
        disk.sync(layout.profiles());
    }

    /** Records what the profile will hold. */
    GitId record(NewGeneration generation) {
        stopIfCancelled();
        return generations.record(generation);
    }

    /** Writes the profile into the staging directory, durably. */
    void write() {
        profile.write(staging, disk, this::stopIfCancelled);
    }

    /** The commit point: before it there is no profile, after it there is a whole one. */
    void commit(NameCheck names) {
        stopIfCancelled();
        names.refuseTaken(profile.profile());
        disk.rename(staging, target);
        renamed = true;
        disk.sync(layout.profiles());
    }

    /** Undoes everything, as far as the disk lets it; what is left is recovery's. */
    void undo(Throwable reason) {
        try {
            if (renamed) {
                disk.rename(target, staging);
            }
            if (disk.type(staging) != EntryType.ABSENT) {
                generations.remove(profile.profileId());
                new Directories(disk).deleteTree(staging);
            }
            new Directories(disk).deleteEmpty(made);
        } catch (RuntimeException | Error second) {
            reason.addSuppressed(second);
        }
    }

    GenerationName generation() {
        return new GenerationName(profile.profileId(), 1);
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new EnvironmentFailure(
                    "cannot make profile `" + profile.profile() + "`: you stopped it; nothing was changed");
        }
    }
}
