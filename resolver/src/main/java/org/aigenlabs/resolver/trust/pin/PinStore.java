package org.aigenlabs.resolver.trust.pin;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.resolver.trust.rule.Pin;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.source.TrustLevel;

/**
 * The file {@code pins.db}: what was accepted from each source.
 *
 * <p>What it holds of level, signer, version and commit is in the locks of the profiles too; so a lost file is no
 * disaster. One that cannot be read is said, because it may have been damaged on purpose.
 */
public final class PinStore {
    private static final String PINS = """
            CREATE TABLE IF NOT EXISTS pin (
              url TEXT NOT NULL, path TEXT NOT NULL,
              level TEXT NOT NULL, signer TEXT NOT NULL, version TEXT NOT NULL, commit_id TEXT NOT NULL,
              introduction TEXT NOT NULL DEFAULT '',
              PRIMARY KEY (url, path)) WITHOUT ROWID""";

    private static final String TAGS = """
            CREATE TABLE IF NOT EXISTS tag (
              url TEXT NOT NULL, name TEXT NOT NULL, object TEXT NOT NULL,
              PRIMARY KEY (url, name)) WITHOUT ROWID""";

    private final Path file;

    public PinStore(Path file) {
        this.file = file;
    }

    /** Work on an open file. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** What was accepted from {@code source}; {@link Pin#NONE} if nothing was. Makes no file. */
    public Pin find(Source source) {
        return Files.exists(file) ? open(connection -> read(connection, source)) : Pin.NONE;
    }

    /** Keeps {@code pin}, durably. */
    public void keep(Source source, Pin pin) {
        open(connection -> {
            connection.setAutoCommit(false);
            write(connection, source, pin);
            connection.commit();
            return pin;
        });
    }

    /**
     * Forgets level and key of {@code source}, so that an unsigned or otherwise signed commit is accepted again; version
     * and tags stay.
     *
     * @return what was known before
     */
    public Pin lower(Source source) {
        Pin before = find(source);
        keep(source, new Pin(TrustLevel.UNSIGNED, "", before.version(), before.commit(), before.tags()));
        return before;
    }

    private <T> T open(Work<T> work) {
        try {
            createPrivately();
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot write `" + file + "`", e, "check space and permissions");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 30000");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute(PINS);
            statement.execute(TAGS);
            widen(statement);
            return work.on(connection);
        } catch (SQLException e) {
            throw new EnvironmentFailure(
                    "cannot use `" + file + "`: it cannot be opened, or is damaged",
                    e,
                    "if it is damaged, move it away: the locks of your profiles hold most of it");
        }
    }

    /** Files of before there were introductions. */
    private static void widen(Statement statement) throws SQLException {
        try (ResultSet columns =
                statement.executeQuery("SELECT 1 FROM pragma_table_info('pin') WHERE name = 'introduction'")) {
            if (columns.next()) {
                return;
            }
        }
        statement.execute("ALTER TABLE pin ADD COLUMN introduction TEXT NOT NULL DEFAULT ''");
    }

    /** Nobody else is to know what was installed. */
    private void createPrivately() throws IOException {
        try {
            if (!Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException _) {
            // another command was faster
        }
    }

    private static Pin read(Connection connection, Source source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT level, signer, version, commit_id, introduction FROM pin WHERE url = ? AND path = ?");
                PreparedStatement tags = connection.prepareStatement("SELECT name, object FROM tag WHERE url = ?")) {
            tags.setString(1, source.url());
            SortedMap<String, String> seen = new TreeMap<>();
            try (ResultSet rows = tags.executeQuery()) {
                while (rows.next()) {
                    seen.put(rows.getString(1), rows.getString(2));
                }
            }
            select.setString(1, source.url());
            select.setString(2, source.path());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Pin(
                                TrustLevel.ofLockWord(rows.getString(1)),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                seen)
                        : new Pin(TrustLevel.NOT_CHECKED, "", "", "", seen);
            }
        }
    }

    private static void write(Connection connection, Source source, Pin pin) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO pin VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, source.url());
            insert.setString(2, source.path());
            insert.setString(3, pin.level().lockWord());
            insert.setString(4, pin.signer());
            insert.setString(5, pin.version());
            insert.setString(6, pin.commit());
            insert.setString(7, pin.introduction());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO tag VALUES (?, ?, ?)")) {
            for (Map.Entry<String, String> tag : pin.tags().entrySet()) {
                insert.setString(1, source.url());
                insert.setString(2, tag.getKey());
                insert.setString(3, tag.getValue());
                insert.executeUpdate();
            }
        }
    }
}
