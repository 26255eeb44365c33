package org.aigenlabs.installer.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.schema.value.ProfileName;

/** The examination of a root and of every profile in it: changes nothing. */
public final class Doctor {
    private final Checkup checkup;
    private final Profiles profiles;

    public Doctor(Checkup checkup) {
        this.checkup = checkup;
        this.profiles = new Profiles(checkup.layout(), checkup.disk());
    }

    /** How many profiles there are. */
    public int profiles() {
        return profiles.names().size();
    }

    /** Everything found: {@code default} first, then by profile, errors before warnings. */
    public List<Finding> examine() {
        List<ProfileName> names = profiles.names();
        List<Finding> findings = new ArrayList<>(new RootCheck(checkup, names).findings());
        names.parallelStream()
                .map(name -> new ProfileCheck(checkup, name).findings())
                .forEachOrdered(findings::addAll);
        findings.addAll(new SharedCheck(checkup, names).findings());
        findings.addAll(new CommandCheck(checkup).findings());
        return findings.stream()
                .sorted(Comparator.comparing((Finding each) -> !each.profile().isDefault())
                        .thenComparing(Finding::profile)
                        .thenComparing(each -> each.problem().severity()))
                .toList();
    }
}
