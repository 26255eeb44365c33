package org.aigenlabs.installer.apply;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.installer.home.ProfileIdentity;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.plan.DotEnv;
import org.aigenlabs.installer.plan.LocalFiles;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Reads the profiles in which a distribution is installed: lock, files, conflicts that wait. */
public final class InstalledProfiles {
    static final TreePath LOCK = new TreePath(Lock.FILE);

    private static final TreePath ENV = new TreePath(".env");
    private static final List<TreePath> PIDS = List.of(new TreePath("gateway.pid"), new TreePath("agent.pid"));
    private static final int LARGEST_ENV = 8 * 1024 * 1024;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final RootLayout layout;
    private final Disk disk;

    public InstalledProfiles(RootLayout layout, Disk disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** Whether a distribution is installed in {@code name}. */
    public boolean isInstalled(ProfileName name) {
        return files(name).type(LOCK) != EntryType.ABSENT;
    }

    /**
     * What is installed in {@code name}.
     *
     * @throws UsageFailure if nothing is
     * @throws InvalidFailure if the lock cannot be read
     */
    public Lock lock(ProfileName name) {
        ProfileDisk files = files(name);
        if (files.type(LOCK) == EntryType.ABSENT) {
            throw new UsageFailure(
                    "cannot update `" + name + "`: no distribution is installed in it",
                    "`aigenlabs profile install SOURCE` makes a profile of one");
        }
        return LockDocument.read(disk.read(files.at(LOCK), LockDocument.LARGEST));
    }

    /** What lies at {@code paths} in {@code name}. */
    public LocalFiles read(ProfileName name, Collection<TreePath> paths) {
        return DiskFiles.read(files(name), paths);
    }

    /** The conflicts that wait in {@code name}. */
    public PendingConflicts pending(ProfileName name) {
        return new MergeDirectory(files(name)).read();
    }

    /** One text of a conflict that waits. */
    public byte[] text(ProfileName name, TreePath path, PendingConflicts.Side side) {
        return disk.read(files(name).at(side.of(path)), ProfileDisk.LARGEST);
    }

    /** Where one text of a conflict that waits lies. */
    public Path place(ProfileName name, TreePath path, PendingConflicts.Side side) {
        return files(name).at(side.of(path));
    }

    /** The directory of {@code name}. */
    public Path directory(ProfileName name) {
        return layout.profile(name);
    }

    /** The names of the variables that the profile's {@code .env} sets to something. */
    public Set<String> setVariables(ProfileName name) {
        return files(name).type(ENV) == EntryType.FILE
                ? DotEnv.setNames(new String(disk.read(files(name).at(ENV), LARGEST_ENV), StandardCharsets.UTF_8))
                : Set.of();
    }

    /** The process that runs the agent of {@code name}, as its pid file says; empty if none does. */
    public String runningAs(ProfileName name) {
        for (TreePath pid : PIDS) {
            if (files(name).type(pid) == EntryType.FILE) {
                String text = new String(disk.read(files(name).at(pid), LARGEST_ENV), StandardCharsets.UTF_8);
                Matcher number = NUMBER.matcher(text);
                if (number.find()
                        && ProcessHandle.of(Long.parseLong(number.group())).isPresent()) {
                    return "process " + number.group() + " (`" + pid + "`)";
                }
            }
        }
        return "";
    }

    ProfileDisk files(ProfileName name) {
        return new ProfileDisk(disk, layout.profile(name));
    }

    /** The id under which the store knows the history of {@code name}. */
    public String id(ProfileName name) {
        Path file = layout.profile(name).resolve(ProfileIdentity.FILE);
        return findId(name)
                .orElseThrow(() -> new InvalidFailure(
                        "cannot change `" + name + "`: its `" + file + "` holds no id, expected a UUID under `id`",
                        "`aigenlabs profile describe " + name + " --text TEXT` gives it one"));
    }

    /** The same, if its {@code profile.yaml} tells it. */
    Optional<String> findId(ProfileName name) {
        return new ConfigFile(disk, layout.profile(name).resolve(ProfileIdentity.FILE))
                .find(KeyPath.of("id"))
                .map(value -> value instanceof DataValue.Text(String text) ? text : "")
                .filter(GenerationName::isProfileId);
    }
}
