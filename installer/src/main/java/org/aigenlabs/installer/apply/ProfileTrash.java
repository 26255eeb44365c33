package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;

/** Where deleted profiles wait, whole, until they are restored or deleted for good. */
public final class ProfileTrash {
    /** How long a deleted profile waits at least. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String GOING = ".going-";

    private final RootLayout layout;
    private final Disk disk;
    private final Aliases aliases;
    private final ProfileGuard guard;

    public ProfileTrash(RootLayout layout, Disk disk, Aliases aliases, ProfileGuard guard) {
        this.layout = layout;
        this.disk = disk;
        this.aliases = aliases;
        this.guard = guard;
    }

    /** What is there, the latest first. */
    public List<TrashEntry> list() {
        if (disk.type(layout.trash()) != EntryType.DIRECTORY) {
            return List.of();
        }
        return disk.list(layout.trash()).stream()
                .filter(entry -> disk.type(entry) == EntryType.DIRECTORY)
                .flatMap(entry -> TrashEntry.find(entry).stream())
                .sorted(Comparator.comparing(TrashEntry::when)
                        .reversed()
                        .thenComparing(entry -> entry.directory().toString()))
                .toList();
    }

    /**
     * Moves the profile {@code name} here in one step, removes its commands, and lets go of it as the current one; a step
     * that fails undoes those before it.
     *
     * @param program what its commands run, absolute
     */
    public TrashEntry delete(ProfileName name, Instant now, Path program) {
        return guard.hold(name, () -> {
            new Profiles(layout, disk).require(name);
            new Directories(disk).create(layout.trash(), Mode.PRIVATE_DIRECTORY);
            Path place = free(layout.trash().resolve(TrashEntry.directoryName(name, now)));
            MovedProfile.Names names = new MovedProfile.Names(name, name);
            MovedProfile moved =
                    new MovedProfile(layout, disk, MovedProfile.record(layout, disk, aliases, names, program));
            try {
                moved.begin();
                disk.rename(layout.profile(name), place);
                disk.sync(layout.trash());
                disk.sync(layout.profiles());
                moved.drop();
                MovedProfile.keep(disk, place);
            } catch (RuntimeException | Error failure) {
                undo(moved, name, place, failure);
                throw failure;
            }
            return TrashEntry.find(place).orElseThrow();
        });
    }

    private void undo(MovedProfile moved, ProfileName name, Path place, Throwable reason) {
        try {
            if (disk.type(place) == EntryType.DIRECTORY) {
                disk.rename(place, layout.profile(name));
            }
            moved.follow(name);
            MovedProfile.end(disk, layout.profile(name));
        } catch (RuntimeException | Error second) {
            reason.addSuppressed(second);
        }
    }

    /**
     * What a restored profile gets back beside its files.
     *
     * @param program what its commands run, absolute
     * @param isFree whether the profile may have a command of that name, by its file
     */
    public record Commands(Path program, Predicate<Path> isFree) {}

    /**
     * A profile that is back.
     *
     * @param commands those that it has again
     * @param missing those that it had and could not get back
     */
    public record Restored(TrashEntry entry, List<Path> commands, List<Missing> missing) {}

    /**
     * A command that was not made again.
     *
     * @param reason a part of a sentence, without a full stop
     */
    public record Missing(String name, String reason) {}

    /**
     * Gives the profile that was deleted last under the name {@code name} its place back, as {@code as}, with the commands
     * that it had. It does not become the current one again.
     *
     * @throws UsageFailure if there is none, or the place is taken
     */
    public Restored restore(ProfileName name, ProfileName as, Commands commands) {
        NameCheck names = new NameCheck(layout, disk, NameCheck.Making.RESTORE);
        return guard.hold(name, as, () -> {
            TrashEntry entry = list().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UsageFailure(
                            "cannot restore profile `" + name + "`: there is none of that name in the trash",
                            "`aigenlabs trash list` shows what there is"));
            names.refuseTaken(as);
            new Directories(disk).create(layout.profiles(), Mode.PRIVATE_DIRECTORY);
            return new RestoredProfile(layout, disk, aliases, commands).restore(entry, as);
        });
    }

    /** Those that were deleted {@link #KEPT} ago or earlier. */
    public List<TrashEntry> expired(Instant now) {
        return list().stream()
                .filter(entry -> !entry.when().plus(KEPT).isAfter(now))
                .toList();
    }

    /**
     * Deletes {@code entries} for good, and what such a deletion that was cut off has left. Their history stays in the
     * store, where other profiles may share it.
     */
    public void empty(List<TrashEntry> entries) {
        // out of the list first: a profile of which a part is gone must not be restored
        entries.forEach(entry -> disk.rename(
                entry.directory(),
                free(layout.trash().resolve(GOING + entry.directory().getFileName()))));
        if (disk.type(layout.trash()) == EntryType.DIRECTORY) {
            disk.list(layout.trash()).stream()
                    .filter(entry -> String.valueOf(entry.getFileName()).startsWith(GOING))
                    .forEach(new Directories(disk)::deleteTree);
        }
    }

    private Path free(Path wanted) {
        Path place = wanted;
        for (int number = 2; disk.type(place) != EntryType.ABSENT; number++) {
            place = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return place;
    }
}
