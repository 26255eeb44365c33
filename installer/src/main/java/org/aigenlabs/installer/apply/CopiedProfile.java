package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.PauseOutcome;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.settings.BotToken;
import org.aigenlabs.installer.settings.BotTokens;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.installer.settings.EnvText;
import org.aigenlabs.installer.skills.BundledSkills;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * A copy of a whole profile: everything but caches, links and what belongs to running programs, under a new id, its
 * cron jobs paused.
 *
 * <p>Databases are copied by SQLite, as one state with what their logs hold, so that a running agent is no problem.
 *
 * @param warnings where it tells what it left out
 */
record CopiedProfile(CreateRequest request, String profileId, Path source, List<String> warnings)
        implements NewContent {
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final String ENV = ".env";
    private static final String OWN = InstallJournal.PARENT;
    private static final String UNREADABLE = ".not-paused";

    @Override
    public ProfileName profile() {
        return request.name();
    }

    @Override
    public void write(Path staging, Disk disk, Runnable between) {
        new Copying(staging, disk, between).run();
    }

    /** One copying: goes through the source with a list, so that depth costs no stack. */
    private final class Copying {
        private final Path staging;
        private final Disk disk;
        private final Runnable between;
        private final List<String> waiting = new ArrayList<>();
        private final List<Path> directories = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<BotToken> bots = new ArrayList<>();

        Copying(Path staging, Disk disk, Runnable between) {
            this.staging = staging;
            this.disk = disk;
            this.between = between;
        }

        void run() {
            directories.add(staging);
            disk.list(source).stream()
                    .map(CopiedProfile::nameOf)
                    .filter(name -> !CopyRules.isLeftOut(name))
                    .forEach(this::take);
            while (!waiting.isEmpty()) {
                enter(waiting.removeLast());
            }
            mark();
            tell();
            disk.syncAll(files);
            disk.syncAll(directories.reversed());
        }

        private void enter(String directory) {
            disk.list(source.resolve(directory)).stream()
                    .map(entry -> directory + "/" + nameOf(entry))
                    .filter(path -> !path.equals(InstallJournal.DIRECTORY))
                    .forEach(this::take);
        }

        private void take(String path) {
            between.run();
            EntryType type = disk.type(source.resolve(path));
            switch (type) {
                case DIRECTORY -> {
                    directory(path);
                    waiting.add(path);
                }
                case FILE -> {
                    if (!isInDatabase(path)) {
                        file(path);
                    }
                }
                case LINK -> links.add(path);
                // pipes and sockets belong to running programs; an absent one was deleted just now
                case OTHER, ABSENT -> {}
            }
        }

        private void directory(String path) {
            directories.add(staging.resolve(path));
            disk.makeDirectory(directories.getLast(), path.equals(OWN) ? Mode.PRIVATE_DIRECTORY : Mode.DIRECTORY);
        }

        private void file(String path) {
            Path target = staging.resolve(path);
            files.add(target);
            if (path.equals(ENV)) {
                byte[] bytes = disk.read(source.resolve(path), LARGEST);
                disk.write(target, bytes, Mode.PRIVATE_FILE);
                bots.addAll(0, BotTokens.in(new EnvText(new String(bytes, UTF_8))));
            } else if (CronJobs.isCronFile(new TreePath(path))) {
                paused(path, target);
            } else if (CopyRules.isDatabase(path)) {
                disk.copyDatabase(source.resolve(path), target);
            } else {
                disk.copy(source.resolve(path), target);
                if (BotTokens.FILES.contains(path)) {
                    bots.addAll(BotTokens.in(path, disk.read(target, LARGEST)));
                }
            }
        }

        /** Whether it is the log of a database: what it holds is in the copy already. */
        private boolean isInDatabase(String path) {
            String database = CopyRules.databaseOf(path);
            return !database.isEmpty() && disk.type(source.resolve(database)) == EntryType.FILE;
        }

        private void paused(String path, Path target) {
            byte[] bytes = disk.read(source.resolve(path), LARGEST);
            switch (CronJobs.tryPause(new TreePath(path), bytes)) {
                case PauseOutcome.Paused paused -> disk.write(target, paused.bytes(), Mode.FILE);
                case PauseOutcome.NothingToPause _ -> disk.write(target, bytes, Mode.FILE);
                case PauseOutcome.Unreadable(String reason) -> {
                    files.removeLast();
                    files.add(target.resolveSibling(target.getFileName() + UNREADABLE));
                    disk.write(files.getLast(), bytes, Mode.FILE);
                    warnings.add("`" + path + "` is there as `" + path + UNREADABLE + "`: its jobs cannot be paused, "
                            + reason);
                }
            }
        }

        /** What makes the copy a profile of its own. */
        private void mark() {
            Path identity = staging.resolve(ProfileIdentity.FILE);
            if (disk.type(identity) == EntryType.ABSENT) {
                ProfileIdentity fresh = ProfileIdentity.of(UUID.fromString(profileId), request.description(), "");
                disk.write(identity, fresh.render().getBytes(UTF_8), Mode.FILE);
                files.add(identity);
            } else {
                ConfigFile file = new ConfigFile(disk, identity);
                file.set(KeyPath.of("id"), DataValue.text(profileId));
                if (!request.description().isEmpty()) {
                    file.set(KeyPath.of("description"), DataValue.text(request.description()));
                }
            }
            if (!request.skills() && disk.type(staging.resolve(BundledSkills.UNWANTED)) == EntryType.ABSENT) {
                add(BundledSkills.UNWANTED, "");
            }
            if (request.alias()) {
                journal();
            }
        }

        private void journal() {
            for (String each : List.of(OWN, InstallJournal.DIRECTORY)) {
                if (disk.type(staging.resolve(each)) == EntryType.ABSENT) {
                    directory(each);
                }
            }
            add(InstallJournal.FILE, new InstallJournal(request.name(), profileId).render());
        }

        private void add(String path, String text) {
            files.add(staging.resolve(path));
            disk.write(files.getLast(), text.getBytes(UTF_8), Mode.FILE);
        }

        private void tell() {
            if (!bots.isEmpty()) {
                warnings.add(ClonedSettings.sharing(bots));
            }
            if (!links.isEmpty()) {
                warnings.add("left out " + links.size() + (links.size() == 1 ? " link: `" : " links, the first `")
                        + links.getFirst() + "`; links are not followed, for they may lead anywhere");
            }
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
