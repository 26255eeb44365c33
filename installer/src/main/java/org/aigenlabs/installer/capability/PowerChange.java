package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A power that one tree has and another has not, or not in the same way.
 *
 * @param power as it is now; as it was, if it is gone
 * @param was what it did before; empty unless it changed
 */
public record PowerChange(Change change, Power power, String was) {
    /** What became of a power. */
    public enum Change {
        ADDED("adds"),
        CHANGED("changes"),
        REMOVED("drops");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        /** As people and programs read it. */
        public String word() {
            return word;
        }
    }

    /** What {@code now} can do otherwise than {@code then}: first what is new or changed, the gravest first. */
    public static List<PowerChange> between(List<Power> then, List<Power> now) {
        List<PowerChange> changes = new ArrayList<>();
        for (Power power : now) {
            if (then.stream().noneMatch(power::isSame)) {
                changes.add(then.stream()
                        .filter(power::isAbout)
                        .findFirst()
                        .map(old -> new PowerChange(Change.CHANGED, power, old.words()))
                        .orElseGet(() -> new PowerChange(Change.ADDED, power, "")));
            }
        }
        then.stream()
                .filter(power -> now.stream().noneMatch(power::isAbout))
                .forEach(power -> changes.add(new PowerChange(Change.REMOVED, power, "")));
        changes.sort(Comparator.comparing((PowerChange each) -> each.change == Change.REMOVED)
                .thenComparing(PowerChange::power, Power.BY_GRAVITY));
        return List.copyOf(changes);
    }

    /** Whether it is a question to the user. */
    public boolean asks() {
        return change != Change.REMOVED && power.kind().asks() != PowerKind.Asks.NEVER;
    }

    /** The whole of it as one clause. */
    public String words() {
        boolean tellsBefore = !was.isEmpty() && !was.equals(power.words());
        return change.word() + ": " + power.words() + (tellsBefore ? " (was: " + was + ")" : "");
    }
}
