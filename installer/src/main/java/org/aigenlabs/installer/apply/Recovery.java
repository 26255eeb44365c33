package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Settles what commands that died have left: an install that did not reach its rename, or a change that was not
 * committed, is undone; one that was is finished, and so are renames and deletions. Every command that writes runs it
 * first; a profile it has not settled yet is whole all the same.
 */
public final class Recovery {
    private final RootLayout layout;
    private final Disk disk;
    private final Generations generations;
    private final AliasStep alias;
    private final ProfileLocks locks;
    private final MoveRecovery moves;
    private final Unsettled unsettled;

    public Recovery(RootLayout layout, Disk disk, Generations generations, AliasWriter aliases, Holder holder) {
        this.layout = layout;
        this.disk = disk;
        this.generations = generations;
        this.alias = new AliasStep(disk, aliases);
        this.locks = new ProfileLocks(layout, new Directories(disk), holder, Patience.NONE);
        this.moves = new MoveRecovery(layout, disk);
        this.unsettled = new Unsettled(layout, disk);
    }

    /**
     * Settles whatever no running command holds.
     *
     * @return what was done, a sentence each, in the order of the directories' names; mostly empty
     */
    public List<String> settle() {
        List<String> told = new ArrayList<>();
        for (ProfileName name : unsettled.profiles()) {
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
        for (Path entry : unsettled.entries()) {
            StagingName.find(entry.getFileName().toString())
                    .filter(staging -> staging.profile().equals(lock.name()))
                    .ifPresent(staging -> told.add(undo(entry, staging)));
        }
        Path profile = layout.profile(lock.name());
        if (unsettled.hasJournal(profile)) {
            told.addAll(finish(profile, lock.name()));
        }
        told.addAll(moves.settle(lock.name()));
        discardCutOff(lock.name());
        return told;
    }

    /** What commands that replace single files, or only record, left half written: nothing that anybody would miss. */
    private void discardCutOff(ProfileName name) {
        Path profile = layout.profile(name);
        if (disk.type(profile) != EntryType.DIRECTORY || unsettled.hasJournal(profile)) {
            return;
        }
        for (String directory : List.of("", "cron", InstallJournal.PARENT)) {
            Path place = directory.isEmpty() ? profile : profile.resolve(directory);
            if (disk.type(place) == EntryType.DIRECTORY) {
                disk.list(place).stream().filter(AtomicFile::isHalfWritten).forEach(disk::delete);
            }
        }
        String id = new Profiles(layout, disk).id(name);
        if (GenerationName.isProfileId(id)) {
            generations.discardCutOff(id);
        }
    }

    /** The profiles with something to settle, also those that a running command holds. */
    public List<ProfileName> unsettled() {
        return unsettled.profiles();
    }

    /** The directory goes last: its name says what else there is to undo. */
    private String undo(Path directory, StagingName staging) {
        generations.remove(staging.profileId());
        new Directories(disk).deleteTree(directory);
        return "Removed what an unfinished install of `" + staging.profile() + "` left behind.";
    }

    private List<String> finish(Path profile, ProfileName name) {
        Path journal = profile.resolve(InstallJournal.DIRECTORY);
        List<String> files = disk.list(journal).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        if (files.contains(TransactionJournal.COMMIT)) {
            return forward(profile, name);
        }
        if (files.contains(TransactionJournal.PREPARE)) {
            return List.of(back(profile, name));
        }
        if (!files.isEmpty() && !files.equals(List.of(InstallJournal.NAME))) {
            return List.of(newer(name));
        }
        return List.of(finishInstall(profile, name, files.isEmpty()));
    }

    private List<String> forward(Path profile, ProfileName name) {
        return switch (journal(profile, TransactionJournal.COMMIT)) {
            case TransactionJournal.Found.Known(TransactionJournal found) -> {
                List<String> told = new ArrayList<>(List.of("Finished the " + found.verb() + " of `" + name + "`."));
                told.addAll(end(profile).forward(found));
                yield told;
            }
            case TransactionJournal.Found.Newer _ -> List.of(newer(name));
            case TransactionJournal.Found.Damaged _ -> {
                end(profile).close();
                yield List.of("Closed a damaged journal in `" + name + "`; `aigenlabs profile update " + name
                        + "` brings its files up to date.");
            }
        };
    }

    /** A journal that was cut off while it was written: nothing else had been done yet. */
    private String back(Path profile, ProfileName name) {
        return switch (journal(profile, TransactionJournal.PREPARE)) {
            case TransactionJournal.Found.Known(TransactionJournal found) -> {
                end(profile).back(found);
                yield "Took back an unfinished " + found.verb() + " of `" + name + "`.";
            }
            case TransactionJournal.Found.Newer _ -> newer(name);
            case TransactionJournal.Found.Damaged _ -> {
                end(profile).close();
                yield "Took back an unfinished change of `" + name + "`.";
            }
        };
    }

    private TransactionJournal.Found journal(Path profile, String name) {
        return TransactionJournal.read(
                disk.read(profile.resolve(InstallJournal.DIRECTORY).resolve(name), TransactionJournal.LARGEST));
    }

    private TransactionEnd end(Path profile) {
        return new TransactionEnd(new ProfileDisk(disk, profile), generations);
    }

    private String finishInstall(Path profile, ProfileName name, boolean isEmpty) {
        Path install = profile.resolve(InstallJournal.FILE);
        InstallJournal.Found found = isEmpty
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
