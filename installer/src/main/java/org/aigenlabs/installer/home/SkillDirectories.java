package org.aigenlabs.installer.home;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.EntryType;

/** The skills of a profile: directories with a {@code SKILL.md}, at most three levels below {@code skills}. */
final class SkillDirectories {
    private static final String TOP = "skills";
    private static final String MARK = "SKILL.md";
    private static final int DEEPEST = 3;

    private final ProfileFiles files;
    private final List<String> found = new ArrayList<>();

    private SkillDirectories(ProfileFiles files) {
        this.files = files;
    }

    /** Their paths below {@code skills}, in order. */
    static List<String> in(ProfileFiles files) {
        SkillDirectories skills = new SkillDirectories(files);
        if (files.type(TOP) == EntryType.DIRECTORY) {
            skills.look(TOP, 0);
        }
        return List.copyOf(skills.found);
    }

    private void look(String directory, int depth) {
        List<String> names = files.list(directory);
        if (depth > 0 && names.contains(MARK)) {
            found.add(directory.substring(TOP.length() + 1));
        } else if (depth < DEEPEST) {
            names.stream()
                    .filter(name -> !name.startsWith("."))
                    .map(name -> directory + "/" + name)
                    .filter(below -> files.isDirectory(below))
                    .forEach(below -> look(below, depth + 1));
        }
    }
}
