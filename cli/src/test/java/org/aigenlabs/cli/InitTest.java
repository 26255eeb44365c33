package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.sample.Samples;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile init}: from a working profile to what can be published. */
class InitTest {
    @TempDir
    Path tmp;

    private UserHome home;

    @BeforeEach
    void create() {
        AuthorScene.needs("git");
        home = AuthorScene.user(tmp.resolve("laptop"));
        home.run("profile", "create", "coder", "--no-skills", "--no-alias", "--description", "Reviews: code")
                .assertThat()
                .succeeds();
        write("skills/review/SKILL.md", "---\nname: review\ndescription: Reviews.\n---\n\nLook at it.\n");
        write("mcp.json", "{\"mcpServers\": {\"mail\": {\"command\": \"mail\", \"env\": {\"K\": \"${MAIL_KEY}\"}}}}\n");
        write(".env", "OTHER_TOKEN=x1\nPATH=/bin\n");
        write("memories/MEMORY.md", "mine\n");
        write("notes/a.md", "what nothing is known of\n");
    }

    private void write(String path, String text) {
        AuthorScene.put(home.profile("coder").resolve(path), text);
    }

    private String read(String path) {
        return AuthorScene.read(home.profile("coder").resolve(path));
    }

    private Manifest manifest(String profile) {
        byte[] bytes = AuthorScene.read(home.profile(profile).resolve("distribution.yaml"))
                .getBytes(StandardCharsets.UTF_8);
        return ManifestReader.read(bytes) instanceof ManifestReading.Valid(Manifest manifest, var problems)
                        && problems.isEmpty()
                ? manifest
                : fail("has problems");
    }

    @Test
    void guessesFromTheFilesWhatTheManifestSays() {
        CliResult result = home.run("profile", "init", "coder", "--license", "MIT");

        result.assertThat().succeeds();
        Manifest manifest = manifest("coder");
        assertThat(manifest.description()).isEqualTo("Reviews: code");
        assertThat(manifest.author()).isEqualTo("Ann");
        assertThat(manifest.env().toString())
                .contains("MAIL_KEY", "required=true", "OTHER_TOKEN", "required=false")
                .doesNotContain("PATH", "x1");
        assertThat(manifest.owned()).extracting(Object::toString).contains("mcp.json", "skills");
        assertThat(result.err()).contains("notes/").doesNotContain("memories");
        assertThat(read("distribution.yaml")).startsWith("# yaml-language-server: $schema=distribution.schema.json\n");
        assertThat(read("LICENSE")).contains("Copyright (c) 2026 Ann");
        assertThat(read(".gitignore"))
                .contains("\n/memories\n", "\n!.env.EXAMPLE\n", "\n!/.aigenlabs/authorizations\n");
        assertThat(read(".github/workflows/check.yml")).contains("aigenlabs profile check .");
    }

    @Test
    void makesWhatTheCheckAndThePublishingAccept() {
        home.run("profile", "init", "coder", "--license", "MIT").assertThat().succeeds();

        home.run("profile", "check", "coder").assertThat().succeeds().prints("no errors, 0 warnings");
    }

    @Test
    void keepsWhatIsThereAndWritesOnlyWhatIsMissing() {
        write("distribution.yaml", "name: mine\nversion: 3.0.0\nlicense: ISC\n");
        write("README.md", "mine\n");

        home.run("profile", "init", "coder").assertThat().succeeds();

        assertThat(read("distribution.yaml")).isEqualTo("name: mine\nversion: 3.0.0\nlicense: ISC\n");
        assertThat(read("README.md")).isEqualTo("mine\n");
        assertThat(read("LICENSE")).startsWith("ISC License");
    }

    @Test
    void beginsANewProfileOfItsOwnWithATemplate() {
        GitScenario.fromDirectory(Samples.get("research-bot"), tmp.resolve("bot.git"));

        home.run("profile", "init", "fresh", "--template", tmp + "/bot.git", "--yes", "--accept-capabilities")
                .assertThat()
                .succeeds();

        assertThat(manifest("fresh").name()).isEqualTo("fresh");
        assertThat(manifest("fresh").version().text()).isEqualTo("0.1.0");
        assertThat(manifest("fresh").repository()).isEmpty();
        assertThat(home.profile("fresh").resolve("SOUL.md")).exists();
        assertThat(home.profile("fresh").resolve(".aigenlabs/lock.json")).doesNotExist();
        home.run("profile", "check", "fresh").assertThat().succeeds();
    }

    @Test
    void refusesAProfileThatCameFromASource() {
        GitScenario.fromDirectory(Samples.get("minimal"), tmp.resolve("bot.git"));
        home.run("profile", "install", tmp + "/bot.git", "--name", "taken", "--yes")
                .assertThat()
                .succeeds();

        home.run("profile", "init", "taken").assertThat().exits(2).complains("it is one, from");
    }

    @Test
    void refusesAManifestThatNobodyCouldInstall() {
        home.run("profile", "init", "coder", "--name", "Not An Id").assertThat().exits(3);

        assertThat(home.profile("coder").resolve("distribution.yaml")).doesNotExist();
    }
}
