package org.aigenlabs.installer.history;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;

/**
 * Where a pack is written before the store can see it: JGit gives a pack its final name without making it durable, and
 * a torn pack under a final name would harm every profile. The name is the one under which git knows such directories,
 * and clears away old ones.
 */
final class Quarantine {
    private final Path objects;
    private final Path directory;
    private final Disk disk;

    Quarantine(Path objects, String profileId, Disk disk) {
        this.objects = objects;
        this.directory = objects.resolve("tmp_objdir-" + profileId);
        this.disk = disk;
    }

    Path directory() {
        return directory;
    }

    /**
     * Moves the packs into the store, durably: each pack before its index, without which nobody reads it.
     *
     * @return the packs, where they lie now
     */
    List<Path> release() {
        List<Path> files = packFiles();
        if (files.isEmpty()) {
            return List.of();
        }
        disk.syncAll(files);
        List<Path> packs = named(files, ".pack");
        move(packs);
        move(named(files, ".idx"));
        disk.sync(storePacks());
        return packs.stream()
                .map(pack -> storePacks().resolve(pack.getFileName()))
                .toList();
    }

    /** Removes everything; an index whose pack is in the store already follows it, so that the pack is no orphan. */
    void discard() {
        if (disk.type(directory) == EntryType.ABSENT) {
            return;
        }
        List<Path> files = packFiles();
        if (named(files, ".pack").isEmpty()) {
            move(named(files, ".idx"));
        }
        new Directories(disk).deleteTree(directory);
    }

    private List<Path> packFiles() {
        Path pack = directory.resolve("pack");
        return disk.type(pack) == EntryType.DIRECTORY ? disk.list(pack) : List.of();
    }

    private void move(List<Path> files) {
        files.forEach(file -> disk.rename(file, storePacks().resolve(file.getFileName())));
    }

    private Path storePacks() {
        return objects.resolve("pack");
    }

    private static List<Path> named(List<Path> files, String end) {
        return files.stream().filter(file -> file.toString().endsWith(end)).toList();
    }
}
