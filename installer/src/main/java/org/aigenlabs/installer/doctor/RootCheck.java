package org.aigenlabs.installer.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.ActiveProfile;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;

/** What concerns the root itself: the choice of a profile, unfinished commands, the store, strangers, the trash. */
final class RootCheck {
    private final Checkup checkup;
    private final RootLayout layout;
    private final Disk disk;
    private final List<ProfileName> names;
    private final List<Finding> findings = new ArrayList<>();

    RootCheck(Checkup checkup, List<ProfileName> names) {
        this.checkup = checkup;
        this.layout = checkup.layout();
        this.disk = checkup.disk();
        this.names = names;
    }

    List<Finding> findings() {
        if (names.isEmpty()) {
            return List.of();
        }
        current();
        unfinished();
        store();
        ledger();
        strangers();
        trash();
        return findings;
    }

    private void current() {
        ActiveProfile active = new Profiles(layout, disk).active();
        active.problems()
                .forEach(problem -> findings.add(
                        new Finding(ProfileName.DEFAULT, problem, Repair.USE_DEFAULT, layout.activeProfile())));
        if (active.isChosen() && !names.contains(active.name())) {
            add(
                    DoctorProblem.CURRENT_MISSING,
                    Repair.USE_DEFAULT,
                    layout.activeProfile(),
                    "the current profile `" + active.name() + "` is not there",
                    "`aigenlabs profile use NAME` chooses another");
        }
    }

    private void unfinished() {
        for (ProfileName name : checkup.parts().recovery().unsettled()) {
            findings.add(Finding.of(
                    name,
                    DoctorProblem.UNFINISHED,
                    Repair.SETTLE,
                    layout.profiles().resolve(name.text()),
                    new Finding.Words(
                            "a command that changed `" + name + "` was cut off, or is still at work",
                            "`aigenlabs doctor --fix` settles it")));
        }
    }

    private void store() {
        try {
            checkup.parts()
                    .store()
                    .problems()
                    .forEach(found -> add(
                            DoctorProblem.STORE,
                            Repair.NONE,
                            layout.store(),
                            found,
                            "profiles work without it; move `" + layout.store()
                                    + "` away, and the next install or update fetches what it needs again"));
        } catch (EnvironmentFailure failure) {
            add(
                    DoctorProblem.STORE,
                    Repair.NONE,
                    layout.store(),
                    failure.getMessage(),
                    String.join("; ", failure.hints()));
        }
    }

    private void ledger() {
        String found = switch (checkup.parts().ledger().state()) {
            case FINE -> "";
            case GONE -> checkup.parts().operations().isAny() ? "the ledger of operations is not there" : "";
            case DAMAGED -> "the ledger of operations cannot be read";
            case NEWER -> "";
        };
        if (!found.isEmpty()) {
            add(
                    DoctorProblem.LEDGER,
                    Repair.REBUILD_LEDGER,
                    layout.ledger(),
                    found,
                    "`aigenlabs doctor --fix` makes it anew from the store and the locks");
        }
    }

    private void strangers() {
        if (disk.type(layout.profiles()) != EntryType.DIRECTORY) {
            return;
        }
        for (Path entry : disk.list(layout.profiles())) {
            String name = String.valueOf(entry.getFileName());
            if (!name.startsWith(".")
                    && names.stream().noneMatch(each -> each.text().equals(name))) {
                add(
                        DoctorProblem.LAYOUT,
                        Repair.NONE,
                        entry,
                        "`" + entry + "` is no profile: expected a directory with the name of one",
                        "rename it or move it away");
            }
        }
    }

    private void trash() {
        int old = checkup.parts()
                .trash()
                .expired(checkup.machine().clock().instant())
                .size();
        if (old > 0) {
            add(
                    DoctorProblem.TRASH_OLD,
                    Repair.EMPTY_TRASH,
                    layout.trash(),
                    "deleted profiles that have waited for more than 30 days: " + old,
                    "`aigenlabs trash list` shows them, `aigenlabs doctor --fix` deletes them for good");
        }
    }

    private void add(DoctorProblem kind, Repair repair, Path at, String message, String hint) {
        findings.add(Finding.of(ProfileName.DEFAULT, kind, repair, at, new Finding.Words(message, hint)));
    }
}
