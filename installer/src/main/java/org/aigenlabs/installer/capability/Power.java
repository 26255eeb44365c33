package org.aigenlabs.installer.capability;

import java.util.Comparator;
import org.aigenlabs.schema.value.TreePath;

/**
 * One thing that a tree can make an agent do, in plain words.
 *
 * @param name what it is about; with the kind, the same thing before and after an update
 * @param words what it would do, one clause; another clause is another power
 * @param origin the file that brings it
 * @param target what it reaches or runs, for rules
 * @param fingerprint of what the words do not tell, such as code; empty if they tell all
 */
public record Power(
        PowerKind kind, String name, String words, TreePath origin, PowerTarget target, String fingerprint) {
    /** The gravest first, then by file, name and words. */
    public static final Comparator<Power> BY_GRAVITY = Comparator.comparing(Power::kind)
            .thenComparing(Power::origin)
            .thenComparing(Power::name)
            .thenComparing(Power::words);

    static Power of(PowerKind kind, String name, String words, TreePath origin) {
        return new Power(kind, name, words, origin, PowerTarget.NONE, "");
    }

    static Power reaching(PowerKind kind, String name, String words, TreePath origin, String host) {
        return new Power(kind, name, words, origin, PowerTarget.host(host), "");
    }

    /** Whether {@code other} is about the same thing, whatever it does. */
    public boolean isAbout(Power other) {
        return kind == other.kind && name.equals(other.name);
    }

    /** Whether {@code other} does the same, in whatever file it stands. */
    public boolean isSame(Power other) {
        return isAbout(other) && words.equals(other.words) && fingerprint.equals(other.fingerprint);
    }
}
