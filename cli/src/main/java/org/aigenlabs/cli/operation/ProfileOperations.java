package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.ActiveProfile;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.ProfileDetails;
import org.aigenlabs.installer.home.ProfileSummary;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** Looking at the profiles of one root, and choosing one. */
public final class ProfileOperations {
    private static final Set<TreePath> OWN_FILES =
            Set.of(new TreePath("SOUL.md"), new TreePath("config.yaml"), new TreePath("mcp.json"));

    private final HomeChoice home;
    private final Disk disk;
    private final Profiles profiles;
    private final Aliases aliases;
    private final Set<String> setVariables;

    /** @param setVariables the names of the variables that the shell sets */
    public ProfileOperations(HomeChoice home, Disk disk, Aliases aliases, Set<String> setVariables) {
        this.home = home;
        this.disk = disk;
        this.profiles = new Profiles(home.layout(), disk);
        this.aliases = aliases;
        this.setVariables = Set.copyOf(setVariables);
    }

    /** All profiles, {@code default} first. */
    public List<ProfileSummary> list() {
        return profiles.list();
    }

    /** Which profile commands apply to, and why. */
    public HomeChoice current() {
        return home;
    }

    /** Why the file that should say which profile commands apply to does not count; mostly empty. */
    public List<Problem> choiceProblems() {
        return home.reason() == HomeChoice.Reason.DEFAULT ? profiles.active().problems() : List.of();
    }

    /** Everything about the profile {@code name}; about the current one if it is empty. */
    public ProfileDetails show(String name) {
        return profiles.show(name.isEmpty() ? home.profile() : parse(name), setVariables, aliases);
    }

    /**
     * The distribution installed in the profile {@code name}, the current one if that is empty.
     *
     * @throws UsageFailure if there is none
     */
    public InstalledInfo installed(String name) {
        return new InstalledDistributions(disk).read(show(name));
    }

    /** The files of {@code name} as they lie there: those that {@code lock} names, else those that agents read. */
    SourceTree tree(ProfileName name, Optional<Lock> lock) {
        return profiles.tree(name, lock.map(known -> known.files().keySet()).orElse(OWN_FILES));
    }

    /** The names of the variables that the shell sets. */
    Set<String> shellVariables() {
        return setVariables;
    }

    /** The current profile, if it is there. */
    public Optional<ProfileSummary> findCurrent() {
        return profiles.find(home.profile());
    }

    /**
     * The distribution installed in the profile that {@code text} names, if it is the name of one.
     *
     * @param current the directory in which {@code text} may also name one
     * @throws UsageFailure if no distribution is installed in that profile, or {@code text} can only be a name and is none
     */
    public Optional<InstalledInfo> info(String text, Path current) {
        Optional<ProfileName> name = ProfileName.parse(text).find();
        if (name.isPresent() && disk.type(current.resolve(text)) == EntryType.ABSENT) {
            profiles.require(name.get());
        }
        return name.filter(profiles::exists).map(found -> new InstalledDistributions(disk).read(show(found.text())));
    }

    /** Makes {@code name} the profile that commands apply to when nothing else says which. */
    public ProfileSummary use(String name) {
        ProfileName chosen = parse(name);
        profiles.require(chosen);
        // fails for one whose directory this user may not read
        disk.list(home.layout().profile(chosen));
        ActiveProfile.write(home.layout(), disk, chosen);
        return profiles.find(chosen).orElseThrow();
    }

    private static ProfileName parse(String text) {
        return ProfileName.parse(text)
                .orThrow(bad -> new UsageFailure(
                        "cannot find the profile " + bad, "`aigenlabs profile list` shows what there is"));
    }
}
