package org.aigenlabs.installer.skills;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.value.TreePath;

/**
 * The skills that ship with the program.
 *
 * @param files their texts by path relative to a profile, all below {@code skills}
 */
public record BundledSkills(SortedMap<TreePath, String> files) {
    /** Says that a profile wants none of them, now and later: a file at the top of the profile. */
    public static final String UNWANTED = ".no-bundled-skills";

    private static final TreePath SKILLS = new TreePath("skills");
    private static final String INDEX = "index.txt";

    /** Copies {@code files}. */
    public BundledSkills {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Those of this version of the program. */
    public static BundledSkills ours() {
        SortedMap<TreePath, String> files = new TreeMap<>();
        for (String path : lines(resource(INDEX))) {
            files.put(SKILLS.resolve(path), resource(path));
        }
        return new BundledSkills(files);
    }

    /** The skill to which a path of theirs belongs: {@code skills/mail/SKILL.md} is {@code mail}'s. */
    static String skillOf(TreePath path) {
        return path.parts().get(1);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String resource(String name) {
        try (InputStream in = BundledSkills.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
