package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.aigenlabs.installer.archive.ArchiveManifest;
import org.aigenlabs.installer.archive.UnpackedProfile;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.PauseOutcome;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.plan.EnvPlaceholder;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockedTrust;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * A profile out of an archive of ours: everything in it as it was, under a new id, its cron jobs paused, and with no
 * claim of who signed what was installed in it.
 *
 * @param warnings where it tells what it had to change
 */
record ImportedProfile(
        ProfileName profile, String profileId, UnpackedProfile from, boolean alias, List<String> warnings)
        implements NewContent {
    private static final int LARGEST = 8 << 20;
    private static final String ENV = ".env";
    private static final String UNREADABLE = ".not-paused";
    private static final LockedTrust UNTOLD = new LockedTrust("not-checked", "", "");

    @Override
    public void write(Path staging, Disk disk, Runnable between) {
        for (Path entry : disk.list(from.directory())) {
            between.run();
            disk.rename(entry, staging.resolve(String.valueOf(entry.getFileName())));
        }
        new Marking(staging, disk).run();
    }

    /** What makes it a profile of its own. */
    private final class Marking {
        private final Path staging;
        private final Disk disk;
        private final List<Path> added = new ArrayList<>();

        Marking(Path staging, Disk disk) {
            this.staging = staging;
            this.disk = disk;
        }

        void run() {
            identify();
            pause();
            distrust();
            add(ENV, Mode.PRIVATE_FILE, EnvPlaceholder.render());
            FreshFiles.USERS_DIRECTORIES.forEach(each -> directory(each, Mode.DIRECTORY));
            if (alias) {
                directory(InstallJournal.PARENT, Mode.PRIVATE_DIRECTORY);
                directory(InstallJournal.DIRECTORY, Mode.DIRECTORY);
                add(InstallJournal.FILE, Mode.FILE, new InstallJournal(profile, profileId).render());
            }
            sync();
        }

        private void identify() {
            Path identity = staging.resolve(ProfileIdentity.FILE);
            if (disk.type(identity) == EntryType.FILE) {
                new ConfigFile(disk, identity).set(KeyPath.of("id"), DataValue.text(profileId));
            } else {
                add(
                        ProfileIdentity.FILE,
                        Mode.FILE,
                        ProfileIdentity.of(UUID.fromString(profileId), "", "").render());
            }
        }

        private void pause() {
            lines().forEach((path, line) -> {
                if (line instanceof ArchiveManifest.FileLine file
                        && CronJobs.isCronFile(path)
                        && file.size() <= LARGEST) {
                    pause(path);
                }
            });
        }

        private void pause(TreePath path) {
            Path file = staging.resolve(path.text());
            switch (CronJobs.tryPause(path, disk.read(file, LARGEST))) {
                case PauseOutcome.Paused paused -> new AtomicFile(disk).rewrite(file, paused.bytes(), Mode.FILE);
                case PauseOutcome.NothingToPause _ -> {
                    // as it was
                }
                case PauseOutcome.Unreadable(String reason) -> {
                    disk.rename(file, file.resolveSibling(file.getFileName() + UNREADABLE));
                    warnings.add("`" + path + "` is there as `" + path + UNREADABLE + "`: its jobs cannot be paused, "
                            + reason);
                }
            }
        }

        /** Whoever made the archive could have written anything into its lock. */
        private void distrust() {
            Path file = staging.resolve(Lock.FILE);
            if (disk.type(file) == EntryType.FILE) {
                Lock lock = LockDocument.read(disk.read(file, LARGEST));
                Lock plain = new Lock(
                        lock.name(),
                        lock.source(),
                        lock.version(),
                        lock.commit(),
                        lock.tree(),
                        UNTOLD,
                        lock.files(),
                        lock.policies(),
                        lock.requires());
                new AtomicFile(disk).write(file, LockDocument.write(plain).getBytes(UTF_8), Mode.FILE);
            }
        }

        private void directory(String path, Mode mode) {
            if (disk.type(staging.resolve(path)) == EntryType.ABSENT) {
                disk.makeDirectory(staging.resolve(path), mode);
                added.add(staging.resolve(path));
            }
        }

        private void add(String path, Mode mode, String text) {
            if (disk.type(staging.resolve(path)) == EntryType.ABSENT) {
                disk.write(staging.resolve(path), text.getBytes(UTF_8), mode);
                added.add(staging.resolve(path));
            }
        }

        private void sync() {
            List<Path> files = new ArrayList<>();
            List<Path> directories = new ArrayList<>(List.of(staging));
            lines().forEach((path, line) -> {
                Path at = staging.resolve(path.text());
                switch (line) {
                    case ArchiveManifest.DirectoryLine _ -> directories.add(at);
                    case ArchiveManifest.FileLine _ -> {
                        if (disk.type(at) == EntryType.FILE) {
                            files.add(at);
                        }
                    }
                    case ArchiveManifest.LinkLine _ -> {
                        // durable with its directory
                    }
                }
            });
            files.addAll(added);
            disk.syncAll(files);
            disk.syncAll(directories.reversed());
        }

        private SequencedMap<TreePath, ArchiveManifest.Line> lines() {
            return from.contents().manifest().orElseThrow().lines();
        }
    }
}
