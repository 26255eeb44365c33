package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/** Finds what commands that died, or that are at work just now, have begun; a look at names alone. */
public final class Unsettled {
    private final RootLayout layout;
    private final Disk disk;

    /** Looks below {@code layout}. */
    public Unsettled(RootLayout layout, Disk disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** The profiles with something to settle, also those that a running command holds. */
    public List<ProfileName> profiles() {
        List<ProfileName> found = new ArrayList<>();
        for (Path entry : entries()) {
            String name = entry.getFileName().toString();
            StagingName.find(name).ifPresent(staging -> found.add(staging.profile()));
            if (hasJournal(entry)) {
                ProfileName.parse(name).find().ifPresent(found::add);
            }
        }
        if (hasJournal(layout.root())) {
            found.add(ProfileName.DEFAULT);
        }
        found.addAll(new MoveRecovery(layout, disk).unsettled());
        return found.stream().distinct().toList();
    }

    List<Path> entries() {
        return Directories.exists(layout.profiles()) ? disk.list(layout.profiles()) : List.of();
    }

    boolean hasJournal(Path profile) {
        return disk.type(profile) == EntryType.DIRECTORY
                && disk.type(profile.resolve(InstallJournal.DIRECTORY)) == EntryType.DIRECTORY;
    }
}
