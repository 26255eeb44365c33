package org.aigenlabs.installer.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/**
 * The file {@code ledger.db}: every operation that wrote something below the root.
 *
 * <p>Commands only add to {@link OperationLog}; whoever reads the ledger takes the log in first. What cannot be taken in,
 * because the database is locked, damaged or may not be written, is read from where it lies.
 */
public final class Ledger {
    /** Milliseconds after which nobody is about to add to a log that was turned. */
    private static final long GRACE = 60_000;

    /** The time at which a log was turned, in its name. */
    private static final Pattern TURNED = Pattern.compile("-([0-9a-f]{1,15})-[0-9a-f]{8}$");

    private static final Comparator<Operation> ORDER = Comparator.comparing(Operation::began);

    private final Path file;
    private final OperationLog log;
    private final InstantSource clock;

    public Ledger(RootLayout layout, InstantSource clock) {
        this.file = layout.ledger();
        this.log = new OperationLog(layout.ledgerLog());
        this.clock = clock;
    }

    /**
     * What the ledger says.
     *
     * @param operations the oldest first
     * @param warnings what of it could not be read, or not be written, a sentence each; mostly empty
     */
    public record Reading(List<Operation> operations, List<String> warnings) {
        /** Copies the lists. */
        public Reading {
            operations = List.copyOf(operations);
            warnings = List.copyOf(warnings);
        }
    }

    /** All operations from {@code since} on. */
    public Reading read(Instant since) {
        List<String> warnings = new ArrayList<>(takeIn());
        Map<String, Operation> found = new LinkedHashMap<>();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try (LedgerTables tables = LedgerTables.reading(file)) {
                tables.since(since).forEach(each -> found.put(each.id(), each));
            } catch (SQLException e) {
                warnings.add("`" + file + "` cannot be read (" + LedgerTables.words(e)
                        + "); `aigenlabs doctor --fix` makes it anew");
            }
        }
        for (Operation each : logged()) {
            if (!each.began().isBefore(since)) {
                found.merge(each.id(), each, (old, now) -> now.isEnded() ? now : old);
            }
        }
        return new Reading(found.values().stream().sorted(ORDER).toList(), warnings);
    }

    private List<Operation> logged() {
        return log.files().stream()
                .flatMap(each -> OperationLog.read(each).stream())
                .toList();
    }

    /** Takes the log into the database; why that did not work, if so. */
    public List<String> takeIn() {
        if (log.files().isEmpty()) {
            return List.of();
        }
        try {
            long now = clock.millis();
            log.turn(Long.toHexString(now) + "-"
                    + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt()));
            try (LedgerTables tables = LedgerTables.writing(file)) {
                tables.keep(logged());
            }
            for (Path each : log.turned()) {
                if (Math.abs(now - turnedAt(each)) > GRACE) {
                    Files.deleteIfExists(each);
                }
            }
            return List.of();
        } catch (SQLException e) {
            return List.of("`" + file + "` cannot be written (" + LedgerTables.words(e) + "); what is new stays in `"
                    + file.getFileName() + ".log`");
        } catch (IOException e) {
            return List.of(String.valueOf(DiskFailures.of("tidy", file, e).getMessage()));
        } catch (EnvironmentFailure failure) {
            return List.of(String.valueOf(failure.getMessage()));
        }
    }

    private static long turnedAt(Path turned) {
        String name = String.valueOf(turned.getFileName());
        Matcher found = TURNED.matcher(name);
        return found.find() ? Long.parseLong(found.group(1), 16) : 0;
    }

    /** How the file is. */
    public enum State {
        FINE,
        /** There is neither a database nor a log. */
        GONE,
        /** It is no database, or a damaged one. */
        DAMAGED,
        /** A newer version of this program wrote it. */
        NEWER
    }

    /** Examines it. */
    public State state() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return log.files().isEmpty() ? State.GONE : State.FINE;
        }
        try (LedgerTables tables = LedgerTables.reading(file)) {
            return tables.isWhole() ? State.FINE : State.DAMAGED;
        } catch (NewerLedger _) {
            return State.NEWER;
        } catch (SQLException e) {
            return LedgerTables.isBusy(e) ? State.FINE : State.DAMAGED;
        }
    }

    /**
     * Makes it anew: from what can still be read of it, from the log, and from {@code recorded}, which the store tells. A
     * damaged file is kept beside it.
     */
    public void rebuild(List<Operation> recorded) {
        List<Operation> kept = new ArrayList<>(read(Instant.MIN).operations());
        try {
            setAside();
            List<Operation> known = List.copyOf(kept);
            recorded.stream().filter(each -> !isKnown(each, known)).forEach(kept::add);
            try (LedgerTables tables = LedgerTables.writing(file)) {
                tables.keep(kept);
            }
        } catch (SQLException e) {
            throw new EnvironmentFailure("cannot make `" + file + "` anew: " + LedgerTables.words(e), e);
        } catch (IOException e) {
            throw DiskFailures.of("make anew", file, e);
        }
    }

    /** Whether an operation that is known made the generation that {@code recorded} was read from. */
    private static boolean isKnown(Operation recorded, List<Operation> known) {
        return known.stream()
                .anyMatch(each -> each.id().equals(recorded.id())
                        || (each.profiles().stream().anyMatch(recorded.profiles()::contains)
                                && isWithin(recorded.began(), each)));
    }

    /** The store counts in seconds. */
    private static boolean isWithin(Instant time, Operation operation) {
        return operation.end() instanceof Operation.End.Ended ended
                && !time.isBefore(operation.began().minusSeconds(1))
                && !time.isAfter(ended.at());
    }

    private void setAside() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        for (int number = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); number++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        }
        Files.move(file, aside);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    }
}
