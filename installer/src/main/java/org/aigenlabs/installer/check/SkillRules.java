package org.aigenlabs.installer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aigenlabs.installer.settings.SkillText;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;

/** The rules of agentskills.io for the beginning of a {@code SKILL.md}. */
final class SkillRules {
    static final String FILE = "SKILL.md";
    private static final TreePath SKILLS = new TreePath("skills");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DESCRIPTION = 1_024;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private SkillRules() {}

    /** Whether {@code path} is the file of a skill. */
    static boolean isSkill(TreePath path) {
        return path.name().equals(FILE) && path.isWithin(SKILLS) && path.parts().size() > 2;
    }

    /** The directory of the skill of which {@code path} is the file. */
    static String directory(TreePath path) {
        List<String> parts = path.parts();
        return parts.get(parts.size() - 2);
    }

    /** Whether {@code name} can be one. */
    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    static List<Problem> find(TreePath path, byte[] bytes) {
        if (!isSkill(path)) {
            return List.of();
        }
        Place place = new Place(path.text(), 1, 0);
        SkillText text = new SkillText(bytes);
        if (!text.isPresent() || !text.problem().isEmpty()) {
            String found = text.isPresent() ? "cannot be read: " + text.problem() : "is missing";
            return List.of(CheckProblem.SKILL_FRONTMATTER.at(
                    place,
                    "the frontmatter " + found + ", expected `name` and `description`",
                    "begin the file with `---`, `name: " + directory(path) + "`, `description: …`, `---`"));
        }
        List<Problem> problems = new ArrayList<>();
        name(path, place, text.get("name"), problems);
        description(place, text.get("description"), problems);
        return problems;
    }

    private static void name(TreePath path, Place place, String name, List<Problem> problems) {
        String directory = directory(path);
        if (!isName(name)) {
            problems.add(CheckProblem.SKILL_NAME.at(
                    place,
                    (name.isBlank() ? "the skill has no `name`" : "the skill is named `" + name + "`")
                            + ", expected 1 to 64 of a-z, 0-9 and single `-`",
                    isName(directory)
                            ? "name it `" + directory + "` as its directory: `--fix` does"
                            : "rename the directory and the skill"));
        } else if (!name.equals(directory)) {
            problems.add(CheckProblem.SKILL_DIRECTORY.at(
                    place,
                    "the skill is named `" + name + "`, expected `" + directory + "` as its directory",
                    isName(directory) ? "`--fix` renames it" : "rename the directory"));
        }
    }

    private static void description(Place place, String description, List<Problem> problems) {
        int length = description.codePointCount(0, description.length());
        if (description.isBlank() || length > LONGEST_DESCRIPTION) {
            problems.add(CheckProblem.SKILL_DESCRIPTION.at(
                    place,
                    (description.isBlank()
                                    ? "the skill has no `description`"
                                    : "the `description` has " + length + " characters")
                            + ", expected 1 to " + LONGEST_DESCRIPTION,
                    "say what the skill does and when to use it"));
        }
    }
}
