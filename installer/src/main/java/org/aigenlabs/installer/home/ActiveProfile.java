package org.aigenlabs.installer.home;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.Parsed;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The profile that {@code use} chose: the file {@code active_profile}, which holds a name and a line end.
 *
 * @param name the name; {@code default} if none was chosen, or none that can be read
 * @param isChosen whether the file says so
 * @param problems why the file does not count; mostly empty
 */
public record ActiveProfile(ProfileName name, boolean isChosen, List<Problem> problems) {
    /** Bytes that the file may have; the longest name has 64. */
    static final int LARGEST = 1024;

    private static final String HINT = "`aigenlabs profile use default` writes it anew";

    /** Copies {@code problems}. */
    public ActiveProfile {
        problems = List.copyOf(problems);
    }

    /** What {@code files} says of the root that it reads in. */
    static ActiveProfile read(ProfileFiles files, String file) {
        return switch (files.read(file, LARGEST)) {
            case ProfileFile.Absent() -> none(List.of());
            case ProfileFile.Unreadable(Problem problem) -> none(List.of(problem));
            case ProfileFile.Content(byte[] bytes) -> parse(new String(bytes, StandardCharsets.UTF_8).strip());
        };
    }

    /** Makes {@code name} the active profile of the root, in one step; whether there is such a profile is not asked. */
    public static void write(RootLayout layout, Disk disk, ProfileName name) {
        byte[] bytes = (name.text() + "\n").getBytes(StandardCharsets.UTF_8);
        new AtomicFile(disk).write(layout.activeProfile(), bytes, Mode.FILE);
    }

    private static ActiveProfile parse(String text) {
        if (text.isEmpty()) {
            return none(List.of());
        }
        return switch (ProfileName.parse(text)) {
            case Parsed.Ok<ProfileName>(ProfileName name) -> new ActiveProfile(name, true, List.of());
            case Parsed.Bad<ProfileName> bad ->
                none(List.of(HomeProblem.ACTIVE_PROFILE.at(
                        Place.of("active_profile"),
                        "the name " + Excerpt.of(text) + " does not count, expected " + bad.expected(),
                        HINT)));
        };
    }

    private static ActiveProfile none(List<Problem> problems) {
        return new ActiveProfile(ProfileName.DEFAULT, false, problems);
    }
}
