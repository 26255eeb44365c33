package org.aigenlabs.installer.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.installer.apply.FreshFiles;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.Drift;
import org.aigenlabs.installer.home.EnvFile;
import org.aigenlabs.installer.home.HomeProblem;
import org.aigenlabs.installer.home.ProfileDetails;
import org.aigenlabs.installer.home.ProfileState;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.plan.EnvStatus;
import org.aigenlabs.installer.settings.EnvSettings;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/** What concerns one profile by itself: what cannot be read, its variables, its directories, its lock. */
final class ProfileCheck {
    private static final int OTHERS = 077;
    private static final int SHOWN = 3;

    private final Checkup checkup;
    private final Disk disk;
    private final ProfileName name;
    private final Path profile;
    private final List<Finding> findings = new ArrayList<>();

    ProfileCheck(Checkup checkup, ProfileName name) {
        this.checkup = checkup;
        this.disk = checkup.disk();
        this.name = name;
        this.profile = checkup.layout().profile(name);
    }

    List<Finding> findings() {
        ProfileDetails details = new Profiles(checkup.layout(), disk)
                .show(name, checkup.machine().shell(), checkup.aliases());
        // what the table's reader told is told again, in other words, by the reader of damaged files
        details.problems().stream()
                .filter(problem -> !problem.id().equals(HomeProblem.CONFIG.id())
                        || details.problems().stream()
                                .noneMatch(other -> !other.equals(problem)
                                        && other.place()
                                                .file()
                                                .equals(problem.place().file())))
                // a linked `.env` is told of below, with what to do
                .filter(problem -> !problem.place().file().equals(EnvSettings.NAME)
                        || disk.type(profile.resolve(EnvSettings.NAME)) != EntryType.LINK)
                .forEach(problem -> findings.add(new Finding(
                        name,
                        problem,
                        Repair.NONE,
                        profile.resolve(problem.place().file()))));
        env(details.env());
        variables(details.env());
        directories();
        conflicts(details.summary().state());
        drift(details.drift());
        schedules(details.cronJobs());
        return findings;
    }

    private void env(EnvFile env) {
        Path file = profile.resolve(EnvSettings.NAME);
        if (disk.type(file) == EntryType.LINK) {
            add(
                    DoctorProblem.ENV_LINK,
                    Repair.NONE,
                    file,
                    "`.env` is a link, expected a file of the profile's own; it is never written through",
                    "replace it: `cp --remove-destination \"$(readlink -f .env)\" .env`");
        } else if (!env.mode().isEmpty() && (Integer.parseInt(env.mode(), 8) & OTHERS) != 0) {
            add(
                    DoctorProblem.ENV_OPEN,
                    Repair.CLOSE,
                    file,
                    "`.env` has the permissions " + env.mode() + ", expected 0600: others could read its keys",
                    "`chmod 600 " + file + "`");
        }
    }

    private void variables(EnvFile env) {
        List<String> unset = env.variables().stream()
                .filter(each -> each.requirement().required() && !each.set())
                .map(EnvStatus::requirement)
                .map(each -> "`" + each.name() + "`")
                .toList();
        if (!unset.isEmpty()) {
            add(
                    DoctorProblem.VARIABLE_UNSET,
                    Repair.NONE,
                    profile.resolve(EnvSettings.NAME),
                    "required but not set: " + String.join(", ", unset),
                    "`aigenlabs -p " + name + " env set NAME` asks for a value");
        }
    }

    /** The root may be younger than its first profile: nothing has to be there until it is used. */
    private void directories() {
        if (name.isDefault()) {
            return;
        }
        List<String> missing = FreshFiles.USERS_DIRECTORIES.stream()
                .filter(each -> disk.type(profile.resolve(each)) == EntryType.ABSENT)
                .toList();
        if (!missing.isEmpty()) {
            add(
                    DoctorProblem.LAYOUT,
                    Repair.MAKE_DIRECTORIES,
                    profile,
                    "directories that an agent expects are missing: " + String.join(", ", missing),
                    "`aigenlabs doctor --fix` makes them");
        }
    }

    private void conflicts(ProfileState state) {
        if (state == ProfileState.CONFLICTS) {
            add(
                    DoctorProblem.CONFLICTS,
                    Repair.NONE,
                    profile,
                    "conflicts of an update wait to be resolved",
                    "`aigenlabs profile resolve " + name + "` shows them");
        }
    }

    private void drift(Drift drift) {
        List<String> words = new ArrayList<>();
        if (!drift.changed().isEmpty()) {
            words.add("changed since the install: " + some(drift.changed()));
        }
        if (!drift.missing().isEmpty()) {
            words.add("deleted since the install: " + some(drift.missing()));
        }
        if (!words.isEmpty()) {
            String whole = String.join("; ", words);
            add(DoctorProblem.LOCK_DIFFERS, Repair.NONE, profile, whole, "an update merges what you changed");
        }
    }

    private void schedules(List<CronJob> jobs) {
        for (CronJob job : jobs) {
            String problem = job.problem();
            if (!problem.isEmpty()) {
                add(
                        DoctorProblem.SCHEDULE,
                        Repair.NONE,
                        profile.resolve(job.origin().text()),
                        "the job `" + job.name() + "` cannot run: " + problem,
                        "correct it in `" + profile.resolve(job.origin().text()) + "`");
            }
        }
    }

    private static String some(List<TreePath> files) {
        String first = files.stream().limit(SHOWN).map(TreePath::text).collect(Collectors.joining(", "));
        return files.size() <= SHOWN ? first : first + " and " + (files.size() - SHOWN) + " more";
    }

    private void add(DoctorProblem kind, Repair repair, Path at, String message, String hint) {
        findings.add(Finding.of(name, kind, repair, at, new Finding.Words(message, hint)));
    }
}
