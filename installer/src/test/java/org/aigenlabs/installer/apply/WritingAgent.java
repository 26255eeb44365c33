package org.aigenlabs.installer.apply;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A program of its own that writes into the database given to it until it is ended: both tables, or neither. */
final class WritingAgent {
    private static final int ENOUGH_TO_BEGIN = 50;

    private WritingAgent() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma busy_timeout=10000");
            statement.execute("create table said (n integer primary key, text)");
            statement.execute("create table heard (n integer primary key, text)");
            for (int n = 0; ; n++) {
                statement.execute("begin immediate");
                statement.execute("insert into said values (" + n + ", hex(randomblob(400)))");
                statement.execute("insert into heard values (" + n + ", hex(randomblob(400)))");
                statement.execute("commit");
                if (n == ENOUGH_TO_BEGIN) {
                    System.out.println("writing");
                }
            }
        }
    }
}
