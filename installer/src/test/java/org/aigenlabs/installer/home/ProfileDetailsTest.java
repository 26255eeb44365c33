package org.aigenlabs.installer.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.aigenlabs.installer.capability.CronJob;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileDetailsTest {
    private static final ProfileName MAIL = new ProfileName("mail");

    @TempDir
    Path temporary;

    private SampleRoot root = new SampleRoot(Path.of("."));

    @BeforeEach
    void makeRoot() {
        root = new SampleRoot(temporary.resolve("root")).installed("mail");
    }

    private ProfileDetails show(String... shell) {
        return root.profiles().show(MAIL, Set.of(shell), new Aliases(temporary.resolve("user"), new RealDisk()));
    }

    @Test
    void tellsIdentityModelAndSkills() {
        ProfileDetails details = show();

        assertThat(details.identity().id()).isEqualTo("0b6b0f2e-0000-4000-8000-000000000000");
        assertThat(details.summary().model()).isEqualTo("m-1");
        assertThat(details.provider()).isEqualTo("acme");
        assertThat(details.skills()).containsExactly("mail", "web/search");
        assertThat(details.alias()).isEmpty();
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void tellsWhichVariablesShellAndFileSet() throws IOException {
        root.with("profiles/mail/distribution.yaml", """
                name: mail
                env_requires:
                  - name: FROM_SHELL
                  - name: FROM_FILE
                  - name: NOWHERE
                """).with("profiles/mail/.env", "FROM_FILE=x\nNOWHERE=\n");
        Files.setPosixFilePermissions(
                root.directory().resolve("profiles/mail/.env"), PosixFilePermissions.fromString("rw-------"));

        EnvFile env = show("FROM_SHELL").env();

        assertThat(env.present()).isTrue();
        assertThat(env.mode()).isEqualTo("0600");
        assertThat(env.variables())
                .extracting(status -> status.requirement().name() + " " + status.set())
                .containsExactly("FROM_SHELL true", "FROM_FILE true", "NOWHERE false");
    }

    @Test
    void tellsWhichFilesAreNotAsTheyWereInstalled() {
        root.with("profiles/mail/" + Lock.FILE, SampleRoot.lock("mail", "SOUL.md", "STYLE.md", "TONE.md"))
                .with("profiles/mail/SOUL.md", SampleRoot.INSTALLED)
                .with("profiles/mail/STYLE.md", "mine");

        Drift drift = show().drift();

        assertThat(drift.changed()).containsExactly(new TreePath("STYLE.md"));
        assertThat(drift.missing()).containsExactly(new TreePath("TONE.md"));
    }

    @Test
    void listsServersAndJobs() {
        root.with("profiles/mail/mcp.json", "{\"mcpServers\": {\"hub\": {\"url\": \"https://hub.example\"}}}")
                .with("profiles/mail/config.yaml", "mcp_servers: {files: {command: uvx}}\nmodel: m-2\n")
                .with("profiles/mail/cron/a.yaml", "schedule: daily\nprompt: x\nenabled: false\n")
                .with("profiles/mail/cron/b.yaml", "schedule: hourly\nprompt: x\n")
                .with("profiles/mail/cron/README.md", "x");

        ProfileDetails details = show();

        assertThat(details.mcpServers()).extracting(McpServer::name).containsExactly("hub", "files");
        assertThat(details.cronJobs()).extracting(CronJob::name).containsExactly("a", "b");
        assertThat(details.pausedJobs()).isEqualTo(1);
        assertThat(details.summary().model()).isEqualTo("m-2");
    }

    @Test
    void showsABrokenProfileWithEachProblemOnce() {
        root.with("profiles/mail/.aigenlabs/lock.json", "[]")
                .with("profiles/mail/mcp.json", "{")
                .with("profiles/mail/distribution.yaml", "name: [")
                .with("profiles/mail/cron/jobs.json", "{")
                .with("profiles/mail/.env/inside", "x");

        assertThat(show().problems())
                .extracting(Problem::id)
                .containsExactly("home.lock", "mcp.unparsable", "cron.unparsable", "home.manifest", "home.unreadable");
    }

    @Test
    void namesEveryCommandWhateverItIsCalled() {
        Aliases aliases = new Aliases(temporary.resolve("user"), new RealDisk());
        Path post = aliases.directory().resolve("post");
        aliases.write(post, MAIL, new RootLayout(root.directory()).profile(MAIL), Path.of("/opt/aigenlabs"));

        assertThat(show().commands()).containsExactly(post.toString());
        assertThat(show().alias()).isEmpty();
    }

    @Test
    void namesTheCommandThatIsOurs() {
        RootLayout layout = new RootLayout(root.directory());
        Path written =
                new Aliases(temporary.resolve("user"), new RealDisk()).write(MAIL, layout, Path.of("/opt/aigenlabs"));

        assertThat(show().alias()).isEqualTo(written.toString());
    }
}
