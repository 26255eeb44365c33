package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.archive.ProfileSecrets;
import org.aigenlabs.installer.author.PrivateTexts;
import org.aigenlabs.installer.check.Checked;
import org.aigenlabs.installer.check.DistributionCheck;
import org.aigenlabs.installer.check.PrivateText;
import org.aigenlabs.installer.check.Subject;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.value.ProfileName;

/** The profiles of an author, read for publishing. */
public final class AuthoredProfiles {
    private final HomeChoice home;
    private final Disk disk;
    private final InstalledProfiles profiles;
    private final Clock clock;

    public AuthoredProfiles(HomeChoice home, Disk disk, InstalledProfiles profiles, Clock clock) {
        this.home = home;
        this.disk = disk;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Reads the one that {@code text} names, the current one if that is empty; {@code verb} is what is to be done. */
    AuthoredProfile read(String verb, String text) {
        return AuthoredProfile.read(verb, name(text), profiles, disk);
    }

    /** The one that {@code text} names, the current one if that is empty. */
    ProfileName name(String text) {
        ProfileName name = text.isEmpty() ? home.profile() : ProfileNames.existing(text);
        new Profiles(home.layout(), disk).require(name);
        return name;
    }

    /** Where it lies. */
    Path directory(ProfileName name) {
        return profiles.directory(name);
    }

    /**
     * What is installed in it.
     *
     * @throws UsageFailure if nothing is
     */
    Lock lock(ProfileName name) {
        if (!profiles.isInstalled(name)) {
            throw new UsageFailure(
                    "cannot propose from `" + name + "`: no distribution is installed in it, expected one of an author",
                    "`aigenlabs profile publish " + name + "` makes it a distribution of your own");
        }
        return profiles.lock(name);
    }

    /** What is wrong with {@code tree}, a release of {@code profile} that goes out with {@code messages}. */
    Checked check(AuthoredProfile profile, SourceTree tree, List<String> messages) {
        return DistributionCheck.of(new Subject(tree, messages, scanner(profile.name()), privates(profile.name())));
    }

    /** What of the profile's own must not be repeated. */
    List<PrivateText> privates(ProfileName name) {
        return PrivateTexts.read(disk, directory(name));
    }

    /** Looks for what is secret in the profile, and for what looks like a key. */
    SecretScanner scanner(ProfileName name) {
        return new SecretScanner(new ProfileSecrets(disk).known(directory(name)));
    }

    /** The time. */
    Clock clock() {
        return clock;
    }
}
