package org.aigenlabs.installer.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.settings.BotToken;
import org.aigenlabs.installer.settings.BotTokens;
import org.aigenlabs.schema.value.ProfileName;
import org.jspecify.annotations.Nullable;

/** What two profiles must not have in common: an id, a bot. */
final class SharedCheck {
    private static final int MOST_SHOWN = 3;

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
        Map<BotToken.Bot, SequencedMap<ProfileName, BotToken>> users = new LinkedHashMap<>();
        for (ProfileName name : names) {
            for (BotToken each : BotTokens.of(disk, checkup.layout().profile(name))) {
                users.computeIfAbsent(each.bot(), _ -> new LinkedHashMap<>()).putIfAbsent(name, each);
            }
        }
        users.values().stream().filter(each -> each.size() > 1).forEach(this::shared);
    }

    /** One finding for one bot, with the first that has it. */
    private void shared(SequencedMap<ProfileName, BotToken> users) {
        Map.Entry<ProfileName, BotToken> first = users.firstEntry();
        List<ProfileName> others = users.keySet().stream().skip(1).toList();
        add(
                DoctorProblem.TOKEN_SHARED,
                first.getKey(),
                first.getValue().file(),
                "shares the bot of `" + first.getValue().place() + "` with "
                        + others.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "))
                        + ": they take each other's messages",
                "give each a bot of its own; this one is taken away by "
                        + others.stream()
                                .limit(MOST_SHOWN)
                                .map(each -> removal(each, users.get(each)))
                                .collect(Collectors.joining(", "))
                        + (others.size() > MOST_SHOWN ? " and so on" : ""));
    }

    private static String removal(ProfileName name, @Nullable BotToken token) {
        String words = token == null ? "" : token.removal();
        return words.isEmpty()
                ? "removing it from that of `" + name + "` in an editor"
                : "`aigenlabs -p " + name + " " + words + "`";
    }

    private void add(DoctorProblem kind, ProfileName name, String file, String message, String hint) {
        Path at = checkup.layout().profile(name).resolve(file);
        findings.add(Finding.of(name, kind, Repair.NONE, at, new Finding.Words(message, hint)));
    }
}
