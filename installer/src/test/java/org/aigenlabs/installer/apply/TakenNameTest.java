package org.aigenlabs.installer.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.fixture.PlanFixture;
import org.aigenlabs.installer.fixture.TreeListing;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that is taken, in whatever form, when asked early and when it happens late. */
class TakenNameTest {
    @TempDir
    Path temp;

    private InstallSetting setting;
    private Path profiles;

    @BeforeEach
    void root() throws IOException {
        setting = new InstallSetting(temp.resolve("root"));
        profiles = Files.createDirectories(setting.layout.profiles());
    }

    @Test
    void refusesAProfileAndNamesTheWaysOn() throws IOException {
        Files.createDirectories(profiles.resolve("bot"));
        Files.createDirectories(profiles.resolve("bot-2"));

        assertThatThrownBy(() -> setting.install(new RealDisk(), false))
                .isInstanceOf(UsageFailure.class)
                .hasMessage("cannot install profile `bot`: a profile of that name exists (`" + profiles.resolve("bot")
                        + "`), expected a free name")
                .satisfies(failure -> assertThat(((UsageFailure) failure).hints())
                        .containsExactly(
                                "`aigenlabs profile update bot` brings what is new in its source",
                                "install under another name: add `--name bot-3`",
                                "or, if you no longer need it: `aigenlabs profile delete bot` moves it to the trash"));
    }

    @Test
    void refusesAFile() throws IOException {
        Files.writeString(profiles.resolve("bot"), "mine");

        assertRefusedUnchanged("there is a file of that name");
    }

    @Test
    void refusesADanglingLink() throws IOException {
        Files.createSymbolicLink(profiles.resolve("bot"), temp.resolve("nowhere"));

        assertRefusedUnchanged("there is a symbolic link of that name");
    }

    @Test
    void refusesANameThatDiffersInCaseOnly() throws IOException {
        Files.createDirectories(profiles.resolve("BOT"));

        assertRefusedUnchanged("a profile of that name exists");
    }

    @Test
    void refusesTheRootItself() {
        assertThatThrownBy(() -> setting.installer(new RealDisk())
                        .install(PlanFixture.plan(setting.upstream, "default", false), () -> {}))
                .isInstanceOf(UsageFailure.class)
                .hasMessageContaining("it is the root itself");
    }

    @Test
    void refusesOneThatAppearsWhileObjectsAreKept() {
        assertThatThrownBy(() -> setting.installer(new RealDisk()).install(setting.plan(false), this::appear))
                .isInstanceOf(UsageFailure.class);

        assertThat(TreeListing.of(profiles).paths()).containsExactly("", "bot", "bot/mine");
        assertThat(setting.generations(new RealDisk()).list(InstallSetting.ID)).isEmpty();
        assertThat(setting.leftovers()).isEmpty();
    }

    @Test
    void refusesWhereProfilesIsAFile() throws IOException {
        Files.delete(profiles);
        Files.writeString(profiles, "mine");

        assertThatThrownBy(() -> setting.install(new RealDisk(), false)).isInstanceOf(EnvironmentFailure.class);
        assertThat(profiles).hasContent("mine");
    }

    private void assertRefusedUnchanged(String reason) {
        TreeListing before = TreeListing.of(setting.layout.root());

        assertThatThrownBy(() -> setting.install(new RealDisk(), false))
                .isInstanceOf(UsageFailure.class)
                .hasMessageContaining(reason);

        assertThat(TreeListing.of(setting.layout.root()).entries()).isEqualTo(before.entries());
    }

    private void appear() {
        try {
            Files.writeString(Files.createDirectory(profiles.resolve("bot")).resolve("mine"), "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
