package org.aigenlabs.installer.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.home.RootLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger, and what may befall it. */
class LedgerTest {
    private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    private RootLayout layout;
    private OperationLog log;
    private Ledger ledger;

    @BeforeEach
    void open() {
        layout = new RootLayout(root);
        log = new OperationLog(layout.ledgerLog());
        ledger = new Ledger(layout, InstantSource.fixed(T));
    }

    private static Operation operation(int number, Operation.End end) {
        return new Operation(
                HexFormat.of().toHexDigits((long) number),
                T.plusSeconds(number),
                "profile update",
                "ann",
                7,
                List.of(new Operation.Touched("bot", "id")),
                "d".repeat(64),
                end);
    }

    private static Operation done(int number) {
        return operation(number, new Operation.End.Ended(T.plusSeconds(number + 1L), 0, ""));
    }

    private List<Operation> read() {
        Ledger.Reading reading = ledger.read(Instant.MIN);
        assertThat(reading.warnings()).isEmpty();
        return reading.operations();
    }

    @Test
    void isReadByNobodyElse() throws IOException {
        log.add(done(1));
        read();

        assertThat(Files.getPosixFilePermissions(layout.ledger()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(log.files().getLast()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void takesInWhatTheLogHoldsAndForgetsTheLog() throws IOException {
        log.add(operation(1, new Operation.End.Open()));
        log.add(done(1));
        log.add(operation(2, new Operation.End.Open()));

        assertThat(read()).containsExactly(done(1), operation(2, new Operation.End.Open()));
        log.add(done(2));
        assertThat(read()).containsExactly(done(1), done(2));
        ledger = new Ledger(layout, InstantSource.fixed(T.plusSeconds(3600)));
        log.add(done(3));
        assertThat(read()).hasSize(3);
        ledger = new Ledger(layout, InstantSource.fixed(T.plusSeconds(7200)));
        log.add(done(4));
        assertThat(read()).hasSize(4);
        assertThat(log.files()).hasSizeLessThan(3);
        assertThat(ledger.read(T.plusSeconds(4)).operations()).containsExactly(done(4));
    }

    @Test
    void losesNoLineBehindOneThatWasTornOff() throws IOException {
        Files.writeString(layout.ledgerLog(), OperationLine.of(done(1)).substring(0, 40));
        log.add(done(2));
        Files.writeString(
                layout.ledgerLog(), Files.readString(layout.ledgerLog()) + "9\tof\ta\tnewer\tversion\n" + "\0\0\0");
        log.add(done(3));

        assertThat(read()).containsExactly(done(2), done(3));
    }

    @Test
    void takesWordsThatHoldTabsAndLineBreaks() {
        Operation odd = operation(1, new Operation.End.Ended(T, 1, "one\ttwo\nthree"));
        log.add(odd);

        assertThat(read().getFirst().end()).isEqualTo(new Operation.End.Ended(T, 1, "one two three"));
    }

    @Test
    void readsBesideALockedDatabase() throws SQLException {
        log.add(done(1));
        read();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + layout.ledger());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            log.add(done(2));

            Ledger.Reading reading = ledger.read(Instant.MIN);

            assertThat(reading.operations()).containsExactly(done(1), done(2));
            assertThat(reading.warnings()).singleElement().asString().contains("busy");
            statement.execute("ROLLBACK");
        }
        assertThat(read()).containsExactly(done(1), done(2));
    }

    @Test
    void readsTheLogWhereTheDatabaseIsDamagedAndMakesItAnew() throws IOException {
        Files.writeString(layout.ledger(), "no database, but something else of some length ".repeat(40), UTF_8);
        log.add(done(1));

        Ledger.Reading reading = ledger.read(Instant.MIN);

        assertThat(reading.operations()).containsExactly(done(1));
        assertThat(reading.warnings()).isNotEmpty().allMatch(each -> each.contains("ledger.db"));
        assertThat(ledger.state()).isEqualTo(Ledger.State.DAMAGED);
        Operation same = done(99);
        ledger.rebuild(List.of(
                same,
                new Operation(
                        "a".repeat(16),
                        T.plusSeconds(2),
                        "profile update",
                        "",
                        0,
                        done(1).profiles(),
                        "",
                        done(1).end())));
        assertThat(ledger.state()).isEqualTo(Ledger.State.FINE);
        assertThat(read()).as("the second is known already").containsExactly(done(1), same);
        assertThat(root.resolve("ledger.db.damaged")).exists();
    }

    @Test
    void leavesALedgerOfANewerVersionAsItIs() throws IOException, SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + layout.ledger());
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 2");
        }
        byte[] before = Files.readAllBytes(layout.ledger());
        log.add(done(1));

        Ledger.Reading reading = ledger.read(Instant.MIN);

        assertThat(reading.operations()).containsExactly(done(1));
        assertThat(reading.warnings()).anyMatch(each -> each.contains("newer version"));
        assertThat(Files.readAllBytes(layout.ledger())).isEqualTo(before);
    }

    @Test
    void tellsOfACommandThatWasCutOffWhatItWroteInto() throws IOException {
        Files.createDirectories(layout.profiles());
        OperationNote note = new OperationNote(new RealDisk(), InstantSource.fixed(T), new OperationNote.Run("ann", 7));
        note.at(layout);
        note.command("config set");
        note.writing(layout.profiles().resolve("bot/config.yaml"));

        Operation found = read().getFirst();
        assertThat(found.isEnded()).isFalse();
        assertThat(found.profiles()).containsExactly(new Operation.Touched("bot", ""));
    }

    @Test
    void holdsTimesOf1970And2100() {
        List<Operation> odd = new ArrayList<>();
        for (String each : List.of("1970-01-01T00:00:00Z", "2100-01-01T00:00:00Z")) {
            Instant time = Instant.parse(each);
            odd.add(new Operation(
                    HexFormat.of().toHexDigits(time.toEpochMilli()),
                    time,
                    "env set",
                    "",
                    1,
                    List.of(),
                    "",
                    new Operation.End.Ended(time, 0, "")));
            log.add(odd.getLast());
        }

        assertThat(read()).isEqualTo(odd);
    }

    @Test
    void takesLinesOfManyAtOnce() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int first = i * 50;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int j = 1; j <= 50; j++) {
                    log.add(done(first + j));
                    if (j % 25 == 0) {
                        ledger.read(Instant.MIN);
                    }
                }
            }));
        }
        for (Thread each : threads) {
            each.join();
        }

        assertThat(ledger.read(Instant.MIN).operations()).hasSize(400);
    }
}
