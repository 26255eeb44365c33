package org.aigenlabs.cli.operation;

import java.util.List;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.schema.value.ProfileName;

/** Which profiles a command is about that takes names, or all. */
public final class UpdateTargets {
    private final HomeChoice home;
    private final Profiles profiles;
    private final InstalledProfiles installed;

    public UpdateTargets(HomeChoice home, Disk disk, InstalledProfiles installed) {
        this.home = home;
        this.profiles = new Profiles(home.layout(), disk);
        this.installed = installed;
    }

    /**
     * The profiles that {@code names} name; the current one if there is none.
     *
     * @throws org.aigenlabs.schema.failure.UsageFailure if one is not there
     */
    public List<ProfileName> named(List<String> names) {
        List<ProfileName> found = names.isEmpty()
                ? List.of(home.profile())
                : names.stream().map(ProfileNames::existing).distinct().toList();
        found.forEach(profiles::require);
        return found;
    }

    /** All profiles in which a distribution is installed, in order. */
    public List<ProfileName> all() {
        return profiles.names().stream().filter(installed::isInstalled).toList();
    }
}
