package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile is copied while the program that owns its database goes on writing, in a process of its own. */
@Tag("slow")
class CopyOfABusyProfileTest {
    private static final int COPIES = 5;

    @TempDir
    private Path temp;

    private final RealDisk disk = new RealDisk();
    private InstallSetting setting;
    private Process agent;

    @BeforeEach
    void startAnAgent() throws IOException {
        setting = new InstallSetting(temp.resolve("root"));
        setting.install(disk, false);
        agent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingAgent.class.getName(),
                        setting.profile().resolve("state.db").toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = agent.inputReader(StandardCharsets.UTF_8);
        assertThat(said.lines().anyMatch("writing"::equals)).isTrue();
    }

    @AfterEach
    void endTheAgent() throws InterruptedException {
        agent.destroyForcibly().waitFor();
    }

    @Test
    void everyCopyIsOneStateOfItsDatabaseAndTheAgentGoesOn() throws SQLException {
        long last = 0;
        for (int i = 1; i <= COPIES; i++) {
            Creation made = copy("copy" + i);

            long rows = rowsOfAWholeDatabase("copy" + i);
            assertThat(made.warnings()).isEmpty();
            assertThat(rows).isGreaterThan(last);
            last = rows;
        }
        assertThat(agent.isAlive()).isTrue();
    }

    private long rowsOfAWholeDatabase(String name) throws SQLException {
        Path database = setting.layout.profiles().resolve(name).resolve("state.db");
        assertThat(database.resolveSibling("state.db-wal")).doesNotExist();
        try (Connection copy = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = copy.createStatement()) {
            assertThat(first(statement, "pragma integrity_check")).isEqualTo("ok");
            assertThat(first(statement, "select max(n) + 1 from said"))
                    .isEqualTo(first(statement, "select count(*) from said"))
                    .isEqualTo(first(statement, "select count(*) from heard"));
            return Long.parseLong(first(statement, "select count(*) from said"));
        }
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Creation copy(String name) {
        InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(1_750_000_000));
        Session session = new Session(InstallSetting.HOLDER, clock, UUID::randomUUID, () -> false);
        AliasWriter aliases = alias -> new AliasOutcome.NotAsked();
        CreateRequest.Origin everything = new CreateRequest.Everything(new ProfileName("bot"));
        return new ProfileCreator(setting.layout, disk, setting.generations(disk), aliases, session)
                .create(new CreateRequest(new ProfileName(name), everything, "", false, true));
    }
}
