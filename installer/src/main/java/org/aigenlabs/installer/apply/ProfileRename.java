package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Gives a profile another name: its directory, its commands, and the choice of it as current one. Its id, and so its
 * history, stays. A step that fails undoes those before it; a command that is cut off leaves a record in the profile, by
 * which the next one puts right what points to it.
 */
public final class ProfileRename {
    private final RootLayout layout;
    private final Disk disk;
    private final Aliases aliases;
    private final ProfileGuard guard;
    private final NameCheck names;

    public ProfileRename(RootLayout layout, Disk disk, Aliases aliases, ProfileGuard guard) {
        this.layout = layout;
        this.disk = disk;
        this.aliases = aliases;
        this.guard = guard;
        this.names = new NameCheck(layout, disk, NameCheck.Making.RENAME);
    }

    /**
     * Renames {@code old}, which must exist.
     *
     * @param program what its commands run, absolute
     * @return the commands that it has now
     */
    public List<Path> rename(ProfileName old, ProfileName fresh, Path program) {
        names.refuseTaken(fresh);
        return guard.hold(old, fresh, () -> {
            new Profiles(layout, disk).require(old);
            names.refuseTaken(fresh);
            return locked(old, fresh, program);
        });
    }

    private List<Path> locked(ProfileName old, ProfileName fresh, Path program) {
        MovedProfile moved = new MovedProfile(
                layout, disk, MovedProfile.record(layout, disk, aliases, new MovedProfile.Names(old, fresh), program));
        try {
            moved.begin();
            disk.rename(layout.profile(old), layout.profile(fresh));
            disk.sync(layout.profiles());
            List<Path> commands = moved.follow(fresh);
            MovedProfile.end(disk, layout.profile(fresh));
            return commands;
        } catch (RuntimeException | Error failure) {
            undo(moved, old, fresh, failure);
            throw failure;
        }
    }

    private void undo(MovedProfile moved, ProfileName old, ProfileName fresh, Throwable reason) {
        try {
            if (disk.type(layout.profile(fresh)) == EntryType.DIRECTORY) {
                disk.rename(layout.profile(fresh), layout.profile(old));
            }
            moved.follow(old);
            MovedProfile.end(disk, layout.profile(old));
        } catch (RuntimeException | Error second) {
            reason.addSuppressed(second);
        }
    }
}
