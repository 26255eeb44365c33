package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.capability.Capabilities;
import org.aigenlabs.installer.capability.Power;
import org.aigenlabs.installer.capability.PowerChange;
import org.aigenlabs.installer.capability.PowerKind;

/** What a tree can make an agent do, as people are told before they agree. */
final class CapabilityWords {
    private static final int LABELS = 11;
    private static final int SHOWN = 6;

    private CapabilityWords() {}

    /** A heading and a line for each, the gravest first; nothing if there is nothing. */
    static void print(Page page, Capabilities brings) {
        List<Power> shown = brings.powers().stream()
                .filter(power -> power.kind() != PowerKind.SECRET)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        page.heading("What it brings");
        shown.stream()
                .filter(power -> !isListed(power))
                .forEach(power -> page.field(power.kind().label(), LABELS, line(power)));
        listed(page, shown, PowerKind.SCRIPT);
        listed(page, shown, PowerKind.LINK);
    }

    /** What an update changes in it. */
    static void print(Page page, List<PowerChange> changes) {
        page.heading("What is new in what it can do");
        changes.stream()
                .filter(change -> !isListed(change.power()))
                .forEach(change -> page.field(
                        change.power().kind().label(),
                        LABELS,
                        change.words() + " (" + change.power().origin() + ")"));
        for (PowerChange.Change word : PowerChange.Change.values()) {
            List<Power> same = changes.stream()
                    .filter(change -> change.change() == word)
                    .map(PowerChange::power)
                    .toList();
            changed(page, same, PowerKind.SCRIPT, word);
            changed(page, same, PowerKind.LINK, word);
        }
    }

    private static void changed(Page page, List<Power> powers, PowerKind kind, PowerChange.Change word) {
        List<String> names = names(powers, kind);
        if (!names.isEmpty()) {
            page.field(kind.label(), LABELS, word.word() + ": " + Words.some(names, SHOWN));
        }
    }

    private static void listed(Page page, List<Power> powers, PowerKind kind) {
        List<String> names = names(powers, kind);
        if (!names.isEmpty()) {
            page.field(kind.label(), LABELS, Words.some(names, SHOWN));
        }
    }

    private static List<String> names(List<Power> powers, PowerKind kind) {
        return powers.stream()
                .filter(power -> power.kind() == kind)
                .map(Power::name)
                .toList();
    }

    /** Whether there may be many, each told by its name. */
    private static boolean isListed(Power power) {
        return power.kind() == PowerKind.SCRIPT || power.kind() == PowerKind.LINK;
    }

    private static String line(Power power) {
        String paused = power.kind() == PowerKind.JOB ? ", paused until you enable it" : "";
        return power.words() + paused + " (" + power.origin() + ")";
    }
}
