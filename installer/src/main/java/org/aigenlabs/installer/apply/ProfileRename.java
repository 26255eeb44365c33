package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.ActiveProfile;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Gives a profile another name: its directory, its commands, and the choice of it as current one. Its id, and so its
 * history, stays. A step that fails undoes those before it.
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
        List<Path> before = aliases.inventory(layout.profile(old));
        List<Path> made = new ArrayList<>();
        ActiveProfile active = new Profiles(layout, disk).active();
        boolean isCurrent = active.isChosen() && active.name().equals(old);
        disk.rename(layout.profile(old), layout.profile(fresh));
        try {
            disk.sync(layout.profiles());
            aliases.remove(before);
            for (Path each : before) {
                Path now = each.equals(aliases.file(old)) ? aliases.file(fresh) : each;
                // first noted: a write that fails late leaves its file
                made.add(now);
                aliases.write(now, fresh, layout.profile(fresh), program);
            }
            if (isCurrent) {
                ActiveProfile.write(layout, disk, fresh);
            }
            return made;
        } catch (RuntimeException | Error failure) {
            undo(
                    old,
                    fresh,
                    () -> {
                        aliases.remove(made);
                        before.forEach(each -> aliases.write(each, old, layout.profile(old), program));
                        if (isCurrent) {
                            ActiveProfile.write(layout, disk, old);
                        }
                    },
                    failure);
            throw failure;
        }
    }

    private void undo(ProfileName old, ProfileName fresh, Runnable commands, Throwable reason) {
        try {
            disk.rename(layout.profile(fresh), layout.profile(old));
            commands.run();
        } catch (RuntimeException | Error second) {
            reason.addSuppressed(second);
        }
    }
}
