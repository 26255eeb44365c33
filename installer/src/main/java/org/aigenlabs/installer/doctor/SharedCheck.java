package org.aigenlabs.installer.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.settings.BotTokens;
import org.aigenlabs.installer.settings.EnvSettings;
import org.aigenlabs.installer.settings.EnvText;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;

/** What two profiles must not have in common: an id, a bot. */
final class SharedCheck {
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Checkup checkup;
    private final Disk disk;
    private final List<ProfileName> names;
    private final List<Finding> findings = new ArrayList<>();

    SharedCheck(Checkup checkup, List<ProfileName> names) {
        this.checkup = checkup;
        this.disk = checkup.disk();
        this.names = names;
    }

    List<Finding> findings() {
        ids();
        tokens();
        return findings;
    }

    private void ids() {
        Map<String, ProfileName> first = new HashMap<>();
        for (ProfileName name : names) {
            String id = new Profiles(checkup.layout(), disk).id(name);
            ProfileName other = id.isEmpty() ? null : first.putIfAbsent(id, name);
            if (other != null) {
                add(
                        DoctorProblem.SAME_ID,
                        name,
                        "profile.yaml",
                        "has the id of `" + other + "`: one is a copy of the other, and both write one history",
                        "delete the line `id:` of the copy in `profile.yaml`; copy with `aigenlabs profile create"
                                + " NAME --clone-all`");
            }
        }
    }

    private void tokens() {
        Map<EnvText.Variable, ProfileName> first = new HashMap<>();
        for (ProfileName name : names) {
            EnvText text = env(name);
            List<String> bots = BotTokens.in(text);
            for (EnvText.Variable variable : text.variables()) {
                ProfileName other = bots.contains(variable.name()) ? first.putIfAbsent(variable, name) : null;
                if (other != null && !other.equals(name)) {
                    add(
                            DoctorProblem.TOKEN_SHARED,
                            name,
                            EnvSettings.NAME,
                            "has the same `" + variable.name() + "` as `" + other
                                    + "`: they take each other's messages",
                            "give one of them a bot of its own, or `aigenlabs -p " + name + " env unset "
                                    + variable.name() + "`");
                }
            }
        }
    }

    private EnvText env(ProfileName name) {
        Path file = checkup.layout().profile(name).resolve(EnvSettings.NAME);
        try {
            return new EnvText(disk.type(file) == EntryType.FILE ? new String(disk.read(file, LARGEST), UTF_8) : "");
        } catch (EnvironmentFailure _) {
            // told by the check of that profile
            return new EnvText("");
        }
    }

    private void add(DoctorProblem kind, ProfileName name, String file, String message, String hint) {
        Path at = checkup.layout().profile(name).resolve(file);
        findings.add(Finding.of(name, kind, Repair.NONE, at, new Finding.Words(message, hint)));
    }
}
