package org.aigenlabs.installer.skills;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of the bundled skills in one profile.
 *
 * @param skills their names by what was done; a skill of several files may stand in more than one place
 */
public record SkillChanges(SortedMap<Change, SortedSet<String>> skills) {
    /** What was done with a skill, or why nothing was. */
    public enum Change {
        /** It was not there. */
        ADDED,
        /** The user had not changed it. */
        UPDATED,
        /** The user's changes and ours are both in it. */
        MERGED,
        /** The user's changes and ours contradict each other: the user's stand. */
        KEPT,
        /** It ships no more, and the user had not changed it. */
        REMOVED,
        /** Something else of its name is there. */
        TAKEN
    }

    /** Copies {@code skills}. */
    public SkillChanges {
        skills = new TreeMap<>(skills);
    }

    /** The skills with which {@code change} was done, in order. */
    public List<String> of(Change change) {
        return List.copyOf(skills.getOrDefault(change, new TreeSet<>()));
    }
}
