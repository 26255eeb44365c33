package org.aigenlabs.installer.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aigenlabs.installer.apply.InstallSetting.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.FaultyDisk;
import org.aigenlabs.installer.fixture.PlanFixture;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.GenerationName;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileInstallerTest {
    @TempDir
    Path temp;

    private InstallSetting setting;
    private final RealDisk disk = new RealDisk();

    @BeforeEach
    void rootInAnAwkwardPlace() {
        setting = new InstallSetting(temp.resolve("home of Jürgen/.aigenlabs"));
    }

    @Test
    void writesTheAuthorsBytes() throws IOException {
        setting.install(disk, false);

        assertThat(setting.profile().resolve("SOUL.md")).hasContent(PlanFixture.SAMPLE.get("SOUL.md"));
        assertThat(Files.readString(setting.profile().resolve("SOUL.md"))).contains("\r\n");
        assertThat(setting.profile().resolve("skills/größe/SKILL.md")).hasContent("not ASCII: ü");
    }

    @Test
    void makesTheProfileAndNothingElse() {
        setting.install(disk, false);

        assertThat(TreeListing.of(setting.profile()).paths())
                .containsExactly(
                        "",
                        ".aigenlabs",
                        ".aigenlabs/lock.json",
                        ".env",
                        ".env.EXAMPLE",
                        "SOUL.md",
                        "cron",
                        "cron/jobs.json",
                        "distribution.yaml",
                        "home",
                        "local",
                        "logs",
                        "memories",
                        "plans",
                        "profile.yaml",
                        "sessions",
                        "skills",
                        "skills/größe",
                        "skills/größe/SKILL.md",
                        "skills/mail",
                        "skills/mail/SKILL.md",
                        "skills/mail/send.sh",
                        "skins",
                        "workspace");
        assertThat(setting.layout.profiles()).isDirectoryContaining(setting.profile()::equals);
        assertThat(disk.list(setting.layout.profiles())).containsExactly(setting.profile());
    }

    @Test
    void setsModes() {
        setting.install(disk, false);

        assertThat(mode("")).isEqualTo("rwx------");
        assertThat(mode(".env")).isEqualTo("rw-------");
        assertThat(mode("SOUL.md")).isEqualTo("rw-r--r--");
        assertThat(mode("skills")).isEqualTo("rwxr-xr-x");
        assertThat(mode("skills/mail/send.sh")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void pausesCronJobs() {
        setting.install(disk, false);

        assertThat(setting.profile().resolve("cron/jobs.json")).content(UTF_8).contains("\"enabled\": false");
    }

    @Test
    void locksTheAuthorsBlobsAndRecordsWhatIsOnDisk() {
        Installation made = setting.install(disk, false);

        Lock lock = LockDocument.read(disk.read(setting.profile().resolve(Lock.FILE), LockDocument.LARGEST));
        Generation recorded =
                setting.generations(disk).find(new GenerationName(ID, 1)).orElseThrow();
        TreePath cron = new TreePath("cron/jobs.json");
        assertThat(lock.commit()).isEqualTo(setting.upstream.commit());
        assertThat(recorded.files().keySet())
                .contains(new TreePath(".env.EXAMPLE"))
                .containsAll(lock.files().keySet())
                .hasSize(lock.files().size() + 1);
        assertThat(lock.files().get(cron)).isNotEqualTo(recorded.files().get(cron));
        assertThat(recorded.commit()).isEqualTo(made.commit());
        assertThat(recorded.parents()).containsExactly(setting.upstream.commit());
        assertThat(recorded.message().what()).isEqualTo("install sample 1.2.0");
    }

    @Test
    void describesTheProfile() {
        setting.install(disk, false);

        assertThat(setting.profile().resolve("profile.yaml"))
                .hasContent("id: " + ID + "\ndescription: \"A \\\"sample\\\": it has two lines\"\n");
    }

    @Test
    void keepsTheAuthorsEnvExample() {
        var upstream = new org.aigenlabs.installer.fixture.StoreFixture(setting.layout.store())
                .commit(java.util.Map.of(".env.example", "MINE=1\n"));

        setting.installer(disk).install(PlanFixture.plan(upstream, "bot", false), () -> {});

        assertThat(setting.profile().resolve(".env.example")).hasContent("MINE=1\n");
        assertThat(setting.profile().resolve(".env.EXAMPLE")).doesNotExist();
    }

    @Test
    void makesTheAliasAndClosesTheJournal() {
        Installation made = setting.install(disk, true);

        assertThat(setting.aliases).containsExactly("bot");
        assertThat(made.alias()).isInstanceOf(AliasOutcome.Made.class);
        assertThat(setting.profile().resolve(InstallJournal.DIRECTORY)).doesNotExist();
    }

    @Test
    void installsEvenIfTheAliasCannotBeMade() {
        ProfileInstaller installer = new ProfileInstaller(
                setting.layout,
                disk,
                setting.generations(disk),
                name -> {
                    throw new UsageFailure("cannot make the command `bot`: a file of yours is there", "remove it");
                },
                setting.session());

        Installation made = installer.install(setting.plan(true), () -> {});

        assertThat(made.alias())
                .isEqualTo(new AliasOutcome.Failed(
                        "cannot make the command `bot`: a file of yours is there", List.of("remove it")));
        assertThat(setting.profile().resolve(InstallJournal.DIRECTORY)).doesNotExist();
    }

    @Test
    void keepsObjectsBeforeItWritesAnything() {
        FaultyDisk counting = FaultyDisk.counting(disk);

        assertThatThrownBy(() -> setting.installer(counting).install(setting.plan(false), () -> {
                    throw new EnvironmentFailure("cannot keep");
                }))
                .hasMessage("cannot keep");

        assertThat(TreeListing.of(setting.layout.root()).without("store.git").paths())
                .containsExactly("");
    }

    @Test
    void leavesNothingWhenTheUserStopsIt() {
        setting.cancelled = true;

        assertThatThrownBy(() -> setting.install(disk, false))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining("you stopped it");

        assertThat(TreeListing.of(setting.layout.root()).without("store.git").paths())
                .containsExactly("");
    }

    @Test
    void makesTheRootPrivate() throws IOException {
        InstallSetting fresh = new InstallSetting(temp.resolve("fresh"));
        Path moved = temp.resolve("elsewhere.git");
        Files.move(fresh.layout.store(), moved);
        Files.delete(fresh.layout.root());

        fresh.installer(disk).install(fresh.plan(false), () -> move(moved, fresh.layout.store()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.layout.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void worksWhereProfilesLieOnAnotherDisk() throws IOException {
        Path other = Files.createDirectories(temp.resolve("other disk"));
        Files.createSymbolicLink(setting.layout.profiles(), other);

        setting.install(disk, true);

        assertThat(other.resolve("bot/SOUL.md")).exists();
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String mode(String path) {
        try {
            return PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(setting.profile().resolve(path)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
