package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
    @TempDir
    Path temporary;

    private SampleRoot root = new SampleRoot(Path.of("."));

    @BeforeEach
    void makeRoot() {
        root = new SampleRoot(temporary.resolve("root"));
    }

    private ProfileSummary only(String name) {
        return root.profiles().find(new ProfileName(name)).orElseThrow();
    }

    @Test
    void listsDefaultFirstAndTheOthersInOrder() {
        root.installed("web").installed("mail").with("profiles/bare/SOUL.md", "x");

        assertThat(root.profiles().list())
                .extracting(ProfileSummary::name)
                .extracting(ProfileName::text)
                .containsExactly("default", "bare", "mail", "web");
    }

    @Test
    void listsNothingWhereThereIsNoRoot() {
        assertThat(root.profiles().list()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoProfile() {
        new SampleRoot(temporary).with("outside/SOUL.md", "x");
        root.with("profiles/.trash/SOUL.md", "x")
                .with("profiles/.mail.aigenlabs-new/SOUL.md", "x")
                .with("profiles/Mail/SOUL.md", "x")
                .with("profiles/two words/SOUL.md", "x")
                .with("profiles/sudo/SOUL.md", "x")
                .with("profiles/default/SOUL.md", "x")
                .with("profiles/file", "x")
                .link("profiles/link", temporary.resolve("outside"));

        assertThat(root.profiles().names()).containsExactly(ProfileName.DEFAULT);
    }

    @Test
    void tellsWhatIsInstalled() {
        root.installed("mail");

        assertThat(only("mail"))
                .isEqualTo(new ProfileSummary(
                        new ProfileName("mail"),
                        root.directory().resolve("profiles/mail"),
                        ProfileState.INSTALLED,
                        "1.2.0",
                        "https://git.example/agents//mail@v1.2.0",
                        "cccccccccccc",
                        "m-1",
                        2,
                        "Does mail",
                        List.of()));
    }

    @Test
    void listsABrokenProfileWithItsProblems() {
        root.installed("mail")
                .with("profiles/mail/.aigenlabs/lock.json", "{")
                .with("profiles/mail/config.yaml", "model: {default: [\n")
                .with("profiles/mail/profile.yaml", "- a list\n");

        assertThat(only("mail").state()).isEqualTo(ProfileState.BROKEN);
        assertThat(only("mail").skills()).isEqualTo(2);
        assertThat(only("mail").problems())
                .extracting(Problem::id)
                .containsExactly("home.lock", "home.config", "home.config");
    }

    @Test
    void tellsStatesApart() throws IOException {
        root.installed("cut").installed("torn").with("profiles/own/SOUL.md", "x");
        Files.createDirectories(root.directory().resolve("profiles/cut/.aigenlabs/journal"));
        Files.createDirectories(root.directory().resolve("profiles/torn/.aigenlabs/merge"));

        assertThat(root.profiles().list())
                .extracting(ProfileSummary::state)
                .containsExactly(
                        ProfileState.LOCAL, ProfileState.INTERRUPTED, ProfileState.LOCAL, ProfileState.CONFLICTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config.yaml | toolsets: [a",
                "config.yaml | model: [a",
                "distribution.yaml | name: [a",
                "distribution.yaml | version: 1.0.0",
                "mcp.json | {",
                "cron/jobs.json | {"
            })
    void tellsADamagedProfileAndTheFile(String file, String content) {
        root.installed("mail").with("profiles/mail/" + file, content + "\n");

        assertThat(only("mail").state()).isEqualTo(ProfileState.DAMAGED);
        assertThat(only("mail").version()).isEqualTo("1.2.0");
        assertThat(only("mail").problems())
                .extracting(problem -> problem.place().file())
                .containsExactly(file);
        assertThat(root.profiles()
                        .show(new ProfileName("mail"), Set.of(), aliases())
                        .problems())
                .extracting(Problem::hint)
                .noneMatch(hint -> hint.contains("agree"));
    }

    private Aliases aliases() {
        return new Aliases(temporary, new RealDisk());
    }

    @Test
    void readsNoFileThroughALink() {
        new SampleRoot(temporary)
                .with("secret/lock.json", "{}")
                .with("secret/a/SKILL.md", "x")
                .with("secret.yaml", "model: stolen\n");
        root.with("profiles/mail/SOUL.md", "x")
                .link("profiles/mail/config.yaml", temporary.resolve("secret.yaml"))
                .link("profiles/mail/skills", temporary.resolve("secret"))
                .link("profiles/mail/.aigenlabs", temporary.resolve("secret"));

        assertThat(only("mail").model()).isEmpty();
        assertThat(only("mail").skills()).isZero();
        assertThat(only("mail").state()).isEqualTo(ProfileState.BROKEN);
        assertThat(only("mail").problems()).extracting(Problem::id).containsOnly("home.unreadable");
    }

    @Test
    void suggestsNamesThatMayHaveBeenMeant() {
        root.installed("mail").installed("research").installed("web");

        assertThatThrownBy(() -> root.profiles().require(new ProfileName("reserach")))
                .isInstanceOfSatisfying(
                        UsageFailure.class,
                        failure -> assertThat(failure.hints()).containsExactly("did you mean `research`?"))
                .hasMessageStartingWith("cannot find the profile `reserach`");
        assertThatThrownBy(() -> root.profiles().require(new ProfileName("something")))
                .isInstanceOfSatisfying(
                        UsageFailure.class,
                        failure -> assertThat(failure.hints())
                                .containsExactly("`aigenlabs profile list` shows what there is"));
    }

    @Test
    void looksThroughALinkThatStandsForTheRoot() throws IOException {
        root.installed("mail");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), root.directory());

        assertThat(new SampleRoot(link).profiles().names())
                .extracting(ProfileName::text)
                .containsExactly("default", "mail");
    }

    @Test
    void remembersTheActiveProfile() {
        root.installed("mail");
        assertThat(root.profiles().active().isChosen()).isFalse();

        ActiveProfile.write(new RootLayout(root.directory()), new RealDisk(), new ProfileName("mail"));

        assertThat(root.directory().resolve("active_profile")).hasContent("mail\n");
        assertThat(root.profiles().active()).isEqualTo(new ActiveProfile(new ProfileName("mail"), true, List.of()));
        assertThat(root.directory()).isDirectoryNotContaining("glob:**aigenlabs-new");
    }

    @Test
    void fallsBackToDefaultWhenTheActiveProfileCannotBeRead() {
        root.with("active_profile", "../../etc\n");

        assertThat(root.profiles().active().name()).isEqualTo(ProfileName.DEFAULT);
        assertThat(root.profiles().active().problems()).extracting(Problem::id).containsExactly("home.active-profile");
    }

    @Test
    void listsAThousandProfilesFast() {
        for (int i = 0; i < 1000; i++) {
            root.installed("p" + i);
        }
        root.profiles().list();
        long start = System.nanoTime();

        List<ProfileSummary> all = root.profiles().list();

        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(all).hasSize(1001).allMatch(each -> each.problems().isEmpty());
        // alone it takes a fraction of this; the machine may be busy
        assertThat(took).isLessThan(Duration.ofSeconds(3));
    }
}
