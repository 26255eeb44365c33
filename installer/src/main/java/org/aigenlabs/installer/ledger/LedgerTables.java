package org.aigenlabs.installer.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aigenlabs.installer.disk.DiskFailures;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The tables of an open {@code ledger.db}. */
final class LedgerTables implements AutoCloseable {
    private static final int VERSION = 1;

    /** Milliseconds that another command is waited for. */
    private static final int PATIENCE = 2000;

    private static final String OPERATIONS = """
            CREATE TABLE IF NOT EXISTS operation (
              id TEXT NOT NULL PRIMARY KEY, began INTEGER NOT NULL, ended INTEGER, code INTEGER,
              pid INTEGER NOT NULL, who TEXT NOT NULL, command TEXT NOT NULL, digest TEXT NOT NULL, told TEXT NOT NULL)""";
    private static final String BY_TIME = "CREATE INDEX IF NOT EXISTS operation_began ON operation (began)";
    private static final String PROFILES = """
            CREATE TABLE IF NOT EXISTS profile (
              operation TEXT NOT NULL, name TEXT NOT NULL, profile_id TEXT NOT NULL,
              PRIMARY KEY (operation, name)) WITHOUT ROWID""";

    private final Connection connection;

    private LedgerTables(Connection connection) {
        this.connection = connection;
    }

    /** Opens it for looking; it must be there. */
    static LedgerTables reading(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(file, config);
    }

    /** Opens or makes it. */
    static LedgerTables writing(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        createPrivately(file);
        LedgerTables tables = open(file, config);
        try (Statement statement = tables.connection.createStatement()) {
            for (String each : List.of(
                    "PRAGMA journal_mode = WAL", OPERATIONS, BY_TIME, PROFILES, "PRAGMA user_version = " + VERSION)) {
                statement.execute(each);
            }
            return tables;
        } catch (SQLException e) {
            tables.close();
            throw e;
        }
    }

    /** Nobody else is to know what was done; the files beside it get its mode. */
    private static void createPrivately(Path file) {
        try {
            if (!Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException _) {
            // another command was faster
        } catch (IOException e) {
            throw DiskFailures.of("make", file, e);
        }
    }

    private static LedgerTables open(Path file, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(PATIENCE);
        LedgerTables tables = new LedgerTables(config.createConnection("jdbc:sqlite:" + file));
        try (Statement statement = tables.connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            if (version.next() && version.getInt(1) > VERSION) {
                throw new NewerLedger();
            }
            return tables;
        } catch (SQLException e) {
            tables.close();
            throw e;
        }
    }

    /** Why it did not work, in a few words. */
    static String words(SQLException why) {
        return why instanceof SQLiteException known
                ? known.getResultCode()
                        .name()
                        .replaceFirst("^SQLITE_", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                : String.valueOf(why.getMessage());
    }

    static boolean isBusy(SQLException why) {
        return why instanceof SQLiteException known
                && (known.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
                        || known.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED);
    }

    boolean isWhole() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            return found.next() && found.getString(1).equals("ok");
        }
    }

    /** Keeps {@code operations} as a whole; what says how one ended stands above what only says that it began. */
    void keep(List<Operation> operations) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement begun = connection.prepareStatement(
                        "INSERT OR IGNORE INTO operation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement ended = connection.prepareStatement(
                        "INSERT INTO operation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                                + " ended = excluded.ended, code = excluded.code, digest = excluded.digest,"
                                + " told = excluded.told");
                PreparedStatement profiles =
                        connection.prepareStatement("INSERT OR REPLACE INTO profile VALUES (?, ?, ?)")) {
            for (Operation each : operations) {
                keep(each.isEnded() ? ended : begun, each);
                for (Operation.Touched touched : each.profiles()) {
                    profiles.setString(1, each.id());
                    profiles.setString(2, touched.name());
                    profiles.setString(3, touched.profileId());
                    profiles.executeUpdate();
                }
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static void keep(PreparedStatement insert, Operation operation) throws SQLException {
        insert.setString(1, operation.id());
        insert.setLong(2, operation.began().toEpochMilli());
        switch (operation.end()) {
            case Operation.End.Open _ -> {
                insert.setNull(3, Types.INTEGER);
                insert.setNull(4, Types.INTEGER);
                insert.setString(9, "");
            }
            case Operation.End.Ended ended -> {
                insert.setLong(3, ended.at().toEpochMilli());
                insert.setInt(4, ended.code());
                insert.setString(9, ended.told());
            }
        }
        insert.setLong(5, operation.pid());
        insert.setString(6, operation.who());
        insert.setString(7, operation.command());
        insert.setString(8, operation.digest());
        insert.executeUpdate();
    }

    /** Those that began at {@code since} or later. */
    List<Operation> since(Instant since) throws SQLException {
        List<Operation> found = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT * FROM operation WHERE began >= ? ORDER BY began, rowid");
                PreparedStatement profiles = connection.prepareStatement(
                        "SELECT name, profile_id FROM profile WHERE operation = ? ORDER BY name")) {
            select.setLong(1, since.equals(Instant.MIN) ? Long.MIN_VALUE : since.toEpochMilli());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(operation(rows, profiles));
                }
            }
        }
        return found;
    }

    private static Operation operation(ResultSet row, PreparedStatement profiles) throws SQLException {
        List<Operation.Touched> touched = new ArrayList<>();
        profiles.setString(1, row.getString("id"));
        try (ResultSet rows = profiles.executeQuery()) {
            while (rows.next()) {
                touched.add(new Operation.Touched(rows.getString(1), rows.getString(2)));
            }
        }
        long at = row.getLong("ended");
        Operation.End end = row.wasNull()
                ? new Operation.End.Open()
                : new Operation.End.Ended(Instant.ofEpochMilli(at), row.getInt("code"), row.getString("told"));
        return new Operation(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("began")),
                row.getString("command"),
                row.getString("who"),
                row.getLong("pid"),
                touched,
                row.getString("digest"),
                end);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
