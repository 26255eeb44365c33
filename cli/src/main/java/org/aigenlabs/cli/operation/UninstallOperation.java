package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.ProfileGuard;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.AliasScript;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;

/** Taking the program's traces off a machine: the commands of profiles, and the root itself. */
public final class UninstallOperation {
    /** What a directory has that was ever a root; one that lacks all of them is somebody else's. */
    private static final List<String> MARKS =
            List.of("profiles", "store.git", "active_profile", "config.yaml", "SOUL.md", "distribution.yaml");

    private final RootLayout layout;
    private final Disk disk;
    private final Aliases aliases;
    private final Supplier<ProfileGuard> guard;

    public UninstallOperation(RootLayout layout, Disk disk, Aliases aliases, Supplier<ProfileGuard> guard) {
        this.layout = layout;
        this.disk = disk;
        this.aliases = aliases;
        this.guard = guard;
    }

    /** The commands that would go. */
    public List<Path> commands() {
        return aliases.inventory(layout).stream().map(AliasScript.Pinned::file).toList();
    }

    /** The root. */
    public Path root() {
        return layout.root();
    }

    /** Whether the root is there. */
    public boolean isThere() {
        return disk.type(layout.root()) != EntryType.ABSENT;
    }

    /** The profiles in it. */
    public List<ProfileName> profiles() {
        return new Profiles(layout, disk).names();
    }

    /** Removes the commands; those that went. */
    public List<Path> removeCommands() {
        List<Path> going = commands();
        aliases.remove(going);
        return going;
    }

    /**
     * Refuses to delete a root that is more than one.
     *
     * @param current the current directory
     * @throws UsageFailure if so
     */
    public void refuseWhatIsNoRoot(Path current) {
        Path root = layout.root();
        String found = "";
        if (aliases.userHome().startsWith(root)) {
            found = "your home directory is in it";
        } else if (current.startsWith(root)) {
            found = "you are in it";
        } else if (disk.type(root) == EntryType.LINK) {
            found = "it is a link";
        } else if (disk.type(root) == EntryType.DIRECTORY
                && MARKS.stream().allMatch(mark -> disk.type(root.resolve(mark)) == EntryType.ABSENT)) {
            found = "it does not look like a root of aigenlabs";
        }
        if (!found.isEmpty()) {
            throw new UsageFailure(
                    "cannot delete `" + root + "`: " + found + ", expected a root",
                    "`aigenlabs uninstall` without `--root` removes the commands only");
        }
    }

    /** Deletes the root with every profile, while nobody changes any of them. */
    public void deleteRoot() {
        delete(profiles(), guard.get());
    }

    private void delete(List<ProfileName> rest, ProfileGuard held) {
        if (rest.isEmpty()) {
            new Directories(disk).deleteTree(layout.root());
            return;
        }
        held.hold(rest.getFirst(), () -> {
            delete(rest.subList(1, rest.size()), held);
            return rest;
        });
    }
}
