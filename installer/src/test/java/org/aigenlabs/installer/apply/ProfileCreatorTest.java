package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCreatorTest {
    private static final String COPY = "99999999-2222-4333-8444-555555555555";
    private static final ProfileName BOT = new ProfileName("bot");

    @TempDir
    private Path temp;

    private final Disk disk = new RealDisk();
    private InstallSetting setting;

    @BeforeEach
    void install() {
        setting = new InstallSetting(temp.resolve("root"));
        setting.install(disk, false);
    }

    @Test
    void copiesAProfileWithItsHistory() {
        create(disk, new CreateRequest.Everything(BOT), false);

        List<GenerationName> names = setting.generations(disk).list(COPY);
        Generation copy = setting.generations(disk).find(names.getFirst()).orElseThrow();
        assertThat(names).containsExactly(new GenerationName(COPY, 1));
        assertThat(copy.parents()).containsExactly(setting.upstream.commit());
        assertThat(copy.message().what()).isEqualTo("clone bot");
        assertThat(copied().resolve(".aigenlabs/lock.json"))
                .hasSameBinaryContentAs(setting.profile().resolve(".aigenlabs/lock.json"));
    }

    @Test
    void leavesLinksOutOfACopyAndSaysSo() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret"), "mine");
        Files.createSymbolicLink(setting.profile().resolve("memories/link"), secret);

        Creation made = create(disk, new CreateRequest.Everything(BOT), false);

        assertThat(copied().resolve("memories")).isEmptyDirectory();
        assertThat(made.warnings())
                .containsExactly(
                        "left out 1 link: `memories/link`; links are not followed, for they may lead anywhere");
    }

    @Test
    void copiesADatabaseThatAnAgentIsWriting() throws Exception {
        Path database = setting.profile().resolve("state.db");
        try (Connection agent = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = agent.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("create table words (word text)");
            statement.execute("insert into words values ('in the log only')");
            assertThat(setting.profile().resolve("state.db-wal")).isNotEmptyFile();

            Creation made = create(disk, new CreateRequest.Everything(BOT), false);

            assertThat(made.warnings()).isEmpty();
        }
        assertThat(copied().resolve("state.db-wal")).doesNotExist();
        try (Connection copy = DriverManager.getConnection("jdbc:sqlite:" + copied().resolve("state.db"));
                Statement statement = copy.createStatement();
                ResultSet words = statement.executeQuery("select word from words")) {
            assertThat(words.getString(1)).isEqualTo("in the log only");
        }
    }

    @Test
    void keepsPermissionsButClosesTheVariables() throws IOException {
        Files.writeString(setting.profile().resolve("local/run"), "#!/bin/sh\n");
        assertThat(setting.profile().resolve("local/run").toFile().setExecutable(true))
                .isTrue();
        assertThat(setting.profile().resolve(".env").toFile().setReadable(true, false))
                .isTrue();

        create(disk, new CreateRequest.Everything(BOT), false);

        assertThat(copied().resolve("local/run")).isExecutable();
        assertThat(Files.getPosixFilePermissions(copied().resolve(".env"))).hasSize(2);
    }

    @Test
    void setsAsideJobsThatCannotBePaused() throws IOException {
        Files.writeString(setting.profile().resolve("cron/odd.json"), "{\"jobs\": [");

        Creation made = create(disk, new CreateRequest.Everything(BOT), false);

        assertThat(copied().resolve("cron/odd.json")).doesNotExist();
        assertThat(copied().resolve("cron/odd.json.not-paused")).hasContent("{\"jobs\": [");
        assertThat(made.warnings()).singleElement().asString().startsWith("`cron/odd.json` is there as");
    }

    @Test
    void neverReadsSettingsThroughALink() throws IOException {
        Path soul = setting.profile().resolve("SOUL.md");
        Files.delete(soul);
        Files.createSymbolicLink(soul, Files.writeString(temp.resolve("secret"), "mine"));

        Creation made = create(disk, new CreateRequest.Settings(BOT, false), false);

        assertThat(copied().resolve("SOUL.md")).content(UTF_8).startsWith("# copy");
        assertThat(made.warnings()).singleElement().asString().startsWith("left out `SOUL.md`");
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThatThrownBy(() -> creator(disk).create(request(BOT, new CreateRequest.Blank(BOT), false)))
                .isInstanceOf(UsageFailure.class)
                .hasMessageStartingWith("cannot create profile `bot`: a profile of that name exists");
    }

    @Test
    void isWholeOrAbsentWhereverTheProcessEnds() {
        create(disk, new CreateRequest.Everything(BOT), true);
        List<String> whole = TreeListing.of(copied()).paths();
        int deaths = 0;
        boolean lived = false;
        while (!lived) {
            forget();
            lived = lives(new FaultyDisk(disk, deaths + 1, FaultyDisk.Fault.KILL));
            deaths += lived ? 0 : 1;
            setting.settle(disk);

            assertThat(setting.leftovers()).isEmpty();
            if (Files.exists(copied())) {
                assertThat(TreeListing.of(copied()).paths()).isEqualTo(whole);
            }
        }
        assertThat(deaths).isGreaterThan(20);
    }

    private boolean lives(FaultyDisk dying) {
        try {
            create(dying, new CreateRequest.Everything(BOT), true);
            return true;
        } catch (FaultyDisk.Killed _) {
            return false;
        }
    }

    private void forget() {
        setting.generations(disk).remove(COPY);
        if (Files.exists(copied())) {
            new org.aigenlabs.installer.disk.Directories(disk).deleteTree(copied());
        }
    }

    private Path copied() {
        return setting.layout.profiles().resolve("copy");
    }

    private Creation create(Disk on, CreateRequest.Origin origin, boolean alias) {
        return creator(on).create(request(new ProfileName("copy"), origin, alias));
    }

    private static CreateRequest request(ProfileName name, CreateRequest.Origin origin, boolean alias) {
        return new CreateRequest(name, origin, "", alias, true);
    }

    private ProfileCreator creator(Disk on) {
        InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(1_750_000_000));
        Session session = new Session(InstallSetting.HOLDER, clock, () -> UUID.fromString(COPY), () -> false);
        AliasWriter aliases = name -> new AliasOutcome.Made(Path.of("/home/user/.local/bin", name.text()), List.of());
        return new ProfileCreator(setting.layout, on, setting.generations(on), aliases, session);
    }
}
