package org.aigenlabs.cli.operation;

import java.time.Clock;
import java.util.List;
import org.aigenlabs.installer.apply.InstalledProfiles;
import org.aigenlabs.installer.archive.ProfileSecrets;
import org.aigenlabs.installer.author.PrivateTexts;
import org.aigenlabs.installer.check.Checked;
import org.aigenlabs.installer.check.DistributionCheck;
import org.aigenlabs.installer.check.Subject;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.scan.SecretScanner;
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
        ProfileName name = text.isEmpty() ? home.profile() : ProfileNames.existing(text);
        new Profiles(home.layout(), disk).require(name);
        return AuthoredProfile.read(verb, name, profiles, disk);
    }

    /** What is wrong with {@code tree}, a release of {@code profile} that goes out with {@code messages}. */
    Checked check(AuthoredProfile profile, SourceTree tree, List<String> messages) {
        SecretScanner scanner = new SecretScanner(new ProfileSecrets(disk).known(profile.directory()));
        return DistributionCheck.of(new Subject(tree, messages, scanner, PrivateTexts.read(disk, profile.directory())));
    }

    /** The time. */
    Clock clock() {
        return clock;
    }
}
