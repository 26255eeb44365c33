package org.aigenlabs.installer.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * The copying of a SQLite database by SQLite itself: one state of it, whole, with what its write-ahead log holds,
 * whether or not a program is writing it.
 */
public final class DatabaseCopy {
    /** Milliseconds that a writer is waited for. */
    private static final int PATIENCE = 5000;

    /** All pages in one step, so that no writer can make it begin again. */
    private static final int ALL_PAGES = -1;

    private static final int TRIES = 100;
    private static final int PAUSE = 50;

    private DatabaseCopy() {}

    /**
     * Writes the state of {@code from} into {@code to}, where nothing may be.
     *
     * @throws EnvironmentFailure if {@code from} is no database, or stays locked
     */
    public static void copy(Path from, Path to) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(PATIENCE);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + from)) {
            DB database = ((SQLiteConnection) connection).getDatabase();
            int result = database.backup("main", to.toString(), (_, _) -> {}, PAUSE, TRIES, ALL_PAGES);
            if (result != 0) {
                throw failure(from, "SQLite answered " + result);
            }
        } catch (SQLException e) {
            throw new EnvironmentFailure(message(from, String.valueOf(e.getMessage())), e);
        }
    }

    private static EnvironmentFailure failure(Path from, String found) {
        return new EnvironmentFailure(message(from, found));
    }

    private static String message(Path from, String found) {
        return "cannot copy the database `" + from + "`: " + found;
    }
}
