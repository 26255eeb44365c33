package org.aigenlabs.cli.operation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.ledger.Ledger;
import org.aigenlabs.installer.ledger.Operation;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;

/** Looking at what commands have done, of one profile or of all. */
public final class LedgerOperation {
    private static final Pattern AGO = Pattern.compile("([1-9][0-9]{0,4})([mhdw])");

    private final HomeChoice home;
    private final Disk disk;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Predicate<Operation> alive;

    /** @param alive whether the process of an operation that has not ended is still at work */
    public LedgerOperation(HomeChoice home, Disk disk, Ledger ledger, InstantSource clock, Predicate<Operation> alive) {
        this.home = home;
        this.disk = disk;
        this.ledger = ledger;
        this.clock = clock;
        this.alive = alive;
    }

    /**
     * What was done.
     *
     * @param profile whose it is; empty for all
     * @param entries the oldest first
     * @param warnings what of the ledger could not be read, a sentence each
     */
    public record Past(String profile, List<Entry> entries, List<String> warnings) {
        /** Copies the lists. */
        public Past {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One of them.
     *
     * @param running whether it has not ended yet; one that neither runs nor ended was cut off
     */
    public record Entry(Operation operation, boolean running) {}

    /**
     * The last {@code most} operations.
     *
     * @param all of every profile and of the root; else of the current one
     * @param since as typed; empty for all times
     */
    public Past read(boolean all, String since, int most) {
        if (!all) {
            new Profiles(home.layout(), disk).require(home.profile());
        }
        Ledger.Reading found = ledger.read(time(since));
        List<Operation> wanted =
                found.operations().stream().filter(all ? each -> true : own()).toList();
        List<Entry> entries = wanted.subList(Math.max(0, wanted.size() - most), wanted.size()).stream()
                .map(each -> new Entry(each, !each.isEnded() && alive.test(each)))
                .toList();
        return new Past(all ? "" : home.profile().text(), entries, found.warnings());
    }

    /** A renamed profile keeps its id, and so its past; what has no id is known by its name. */
    private Predicate<Operation> own() {
        ProfileName name = home.profile();
        String id = new Profiles(home.layout(), disk).id(name);
        return operation -> operation.profiles().stream().anyMatch(each -> isThe(each, name, id));
    }

    private static boolean isThe(Operation.Touched touched, ProfileName name, String id) {
        if (touched.profileId().isEmpty() || id.isEmpty()) {
            return touched.name().equals(name.text());
        }
        return touched.profileId().equals(id);
    }

    private Instant time(String text) {
        if (text.isEmpty()) {
            return Instant.MIN;
        }
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return clock.instant().minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
        }
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException _) {
            throw new UsageFailure(
                    "cannot read the time `" + text + "`: expected a day as in `2026-01-31`, a time as in"
                            + " `2026-01-31T12:00:00Z`, or how long ago as in `12h`, `3d` or `2w`");
        }
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }
}
