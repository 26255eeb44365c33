package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Settles what commands that died have left: an install that did not reach its rename is undone, one that did is
 * finished. Every command that writes runs it first; a profile it has not settled yet is whole all the same.
 */
public final class Recovery {
    private final RootLayout layout;
    private final Disk disk;
    private final Generations generations;
    private final AliasStep alias;
    private final ProfileLocks locks;

    public Recovery(RootLayout layout, Disk disk, Generations generations, AliasWriter aliases, Holder holder) {
        this.layout = layout;
        this.disk = disk;
        this.generations = generations;
        this.alias = new AliasStep(disk, aliases);
        this.locks = new ProfileLocks(layout, new Directories(disk), holder, Patience.NONE);
    }

    /**
     * Settles whatever no running command holds.
     *
     * @return what was done, a sentence each, in the order of the directories' names; mostly empty
     */
    public List<String> settle() {
        List<String> told = new ArrayList<>();
        for (ProfileName name : unsettled()) {
            Optional<ProfileLock> free = locks.tryAcquire(name);
            if (free.isPresent()) {
                try (ProfileLock lock = free.get()) {
                    told.addAll(settle(lock));
                }
            }
        }
        return told;
    }

    /** Settles the profile that {@code lock} holds. */
    List<String> settle(ProfileLock lock) {
        List<String> told = new ArrayList<>();
        for (Path entry : entries()) {
            StagingName.find(entry.getFileName().toString())
                    .filter(staging -> staging.profile().equals(lock.name()))
                    .ifPresent(staging -> told.add(undo(entry, staging)));
        }
        Path profile = layout.profiles().resolve(lock.name().text());
        if (hasJournal(profile)) {
            told.add(finish(profile, lock.name()));
        }
        return told;
    }

    private List<ProfileName> unsettled() {
        List<ProfileName> found = new ArrayList<>();
        for (Path entry : entries()) {
            String name = entry.getFileName().toString();
            StagingName.find(name).ifPresent(staging -> found.add(staging.profile()));
            if (hasJournal(entry)) {
                ProfileName.parse(name).find().ifPresent(found::add);
            }
        }
        return found.stream().distinct().toList();
    }

    private List<Path> entries() {
        return Directories.exists(layout.profiles()) ? disk.list(layout.profiles()) : List.of();
    }

    private boolean hasJournal(Path profile) {
        return disk.type(profile) == EntryType.DIRECTORY
                && disk.type(profile.resolve(InstallJournal.DIRECTORY)) == EntryType.DIRECTORY;
    }

    /** The directory goes last: its name says what else there is to undo. */
    private String undo(Path directory, StagingName staging) {
        generations.remove(staging.profileId());
        new Directories(disk).deleteTree(directory);
        return "Removed what an unfinished install of `" + staging.profile() + "` left behind.";
    }

    private String finish(Path profile, ProfileName name) {
        Path journal = profile.resolve(InstallJournal.DIRECTORY);
        Path install = journal.resolve(InstallJournal.NAME);
        List<Path> files = disk.list(journal);
        if (!files.isEmpty() && !files.equals(List.of(install))) {
            return newer(name);
        }
        InstallJournal.Found found = files.isEmpty()
                ? InstallJournal.Found.DAMAGED
                : InstallJournal.read(disk.read(install, InstallJournal.LARGEST));
        return switch (found) {
            case KNOWN -> finishAlias(profile, name);
            case NEWER -> newer(name);
            case DAMAGED -> {
                alias.close(profile);
                yield "Closed the install of `" + name + "`, which was complete.";
            }
        };
    }

    private String finishAlias(Path profile, ProfileName name) {
        AliasOutcome outcome = alias.make(name);
        alias.close(profile);
        return switch (outcome) {
            case AliasOutcome.Made(Path file, List<String> _) ->
                "Finished the install of `" + name + "`: its command is `" + file + "`.";
            case AliasOutcome.NotAsked _ -> "Closed the install of `" + name + "`, which was complete.";
            case AliasOutcome.Failed(String reason, List<String> _) ->
                "Closed the install of `" + name + "` without its command: " + reason;
        };
    }

    private static String newer(ProfileName name) {
        return "Left `" + name + "` as it is: a newer version of aigenlabs was at work on it; use that version.";
    }
}
