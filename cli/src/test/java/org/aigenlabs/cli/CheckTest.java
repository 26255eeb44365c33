package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile check} through the whole program. */
class CheckTest {
    @TempDir
    Path tmp;

    private AuthorScene scene;

    @BeforeEach
    void create() {
        scene = AuthorScene.create(tmp);
    }

    private CliResult check(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "profile";
        words[1] = "check";
        words[2] = "coder";
        System.arraycopy(more, 0, words, 3, more.length);
        return scene.laptop().run(words);
    }

    @Test
    void installsWhatIsSoundIntoAnEmptyRoot() {
        check().assertThat().succeeds().prints("no errors").prints("installed into an empty root");
    }

    @Test
    void tellsEveryProblemWithItsId() {
        scene.write("skills/other/SKILL.md", "---\nname: wrong\n---\n\nSee [it](gone.md).\n");
        scene.write(
                "cron/jobs.json", "{\"jobs\": [{\"id\": \"a\", \"schedule\": \"99 * * * *\", \"prompt\": \"x\"}]}\n");
        scene.write(
                "mcp.json", "{\"mcpServers\": {\"a\": {\"command\": \"npx\", \"args\": [\"-y\", \"@acme/mail\"]}}}\n");

        CliResult result = check("--json");

        result.assertThat().exits(3);
        assertThat(result.out())
                .contains("skill.directory", "skill.description", "link.dead", "cron.schedule", "mcp.unpinned");
    }

    @Test
    void findsASecretInTextNameAndWhatMemoriesRepeat() {
        String key = "ghp_" + "a1B2c3D4e5F6".repeat(3);
        scene.write("skills/review/a.md", "token " + key + "\n");
        scene.write("skills/review/" + key + ".md", "nothing\n");
        String words = "the customer in Oslo wants every invoice on the second Friday of a month\n";
        scene.write("memories/MEMORY.md", words);
        scene.write("skills/review/b.md", "So: " + words);

        CliResult result = check();

        result.assertThat().exits(3).prints("[private.memory]").prints("[secret.found]");
        assertThat(result.out()).contains("skills/review/a.md:1: a GitHub token", key + ".md:1: a GitHub token");
    }

    @Test
    void correctsWhatNeedsNoThought() {
        scene.write("skills/other/SKILL.md", "---\n# mine\nname: wrong\ndescription: Reviews.\n---\n\nLook.\n");

        check("--fix").assertThat().succeeds().prints("Corrected skills/other/SKILL.md");

        assertThat(AuthorScene.read(scene.laptop().profile("coder").resolve("skills/other/SKILL.md")))
                .isEqualTo("---\n# mine\nname: other\ndescription: Reviews.\n---\n\nLook.\n");
    }

    @Test
    void stopsPublishingToo() {
        scene.write("skills/other/SKILL.md", "no frontmatter\n");

        scene.publish("--to", scene.served() + "/coder.git", "--yes")
                .assertThat()
                .exits(3)
                .complains("nothing was published");

        assertThat(scene.bare("for-each-ref")).isEmpty();
    }

    @Test
    void findsWhatOnlyTheHistoryHolds() {
        String key = "ghp_" + "a1B2c3D4e5F6".repeat(3);
        Path clone = tmp.resolve("clone");
        scene.git("init", "-q", "-b", "main", clone.toString());
        AuthorScene.put(clone.resolve("distribution.yaml"), "name: coder\nversion: 1.0.0\nlicense: MIT\n");
        commit(clone, "SOUL.md", "The token is " + key + "\n");
        commit(clone, "auth.json", "{}\n");
        scene.git("-C", clone.toString(), "rm", "-q", "auth.json");
        commit(clone, "SOUL.md", "Be kind.\n");

        CliResult result = scene.laptop().run("profile", "check", clone.toString());

        result.assertThat().exits(3);
        assertThat(result.out())
                .contains("SOUL.md:1: in the commit `", "a GitHub token", "auth.json: in the commit `")
                .doesNotContain(key);

        scene.git("-C", clone.toString(), "update-ref", "refs/remotes/origin/main", "HEAD");
        scene.laptop().run("profile", "check", clone.toString()).assertThat().succeeds();
    }

    private void commit(Path clone, String path, String text) {
        AuthorScene.put(clone.resolve(path), text);
        scene.git("-C", clone.toString(), "add", "-A");
        scene.git("-C", clone.toString(), "commit", "-q", "-m", "Change");
    }

    @Test
    void letsPassWhatIsAllowedByItsId() {
        scene.write("skills/other/SKILL.md", "---\nname: wrong\ndescription: Reviews.\n---\n\nLook.\n");

        check("--allow-finding", "skill.directory").assertThat().succeeds();
    }

    @Test
    void tellsWhatIsOfTheAuthorsOwnMachine() {
        scene.write(
                "cron/jobs.json",
                "{\"jobs\": [{\"id\": \"a\", \"schedule\": \"9 * * * *\", \"prompt\": \"x\", \"workdir\": \"/home/ann/x\"}]}\n");

        check().assertThat().succeeds().prints("`/home/ann` is of your own").prints("[cron.private]");
    }
}
