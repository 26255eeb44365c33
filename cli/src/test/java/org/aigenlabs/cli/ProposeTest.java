package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.sample.Samples;
import org.aigenlabs.fixtures.server.GitBackendServer;
import org.aigenlabs.schema.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's way from something made better to an author who has it, and what their next update makes of that. */
class ProposeTest {
    @TempDir
    Path tmp;

    private ProposalScene improved() {
        ProposalScene scene = ProposalScene.create(tmp);
        scene.append("SOUL.md", "\nBe exact.\n");
        scene.append("skills/review/SKILL.md", "Then look again.\n");
        return scene;
    }

    @Test
    void pushesOneCommitForEachTopicOnTopOfTheInstalledCommit() {
        ProposalScene scene = improved();
        String base = scene.author().bare("rev-parse", "main");
        scene.run(scene.file("skills/review/run.sh"));
        scene.write("skills/review/notes.md", "more\n");

        scene.propose("--to", scene.fork().toString(), "--yes", "-m", "It helps.")
                .assertThat()
                .succeeds()
                .prints("Pushed 2 commits");

        String branch = scene.branch();
        assertThat(scene.inFork("log", "--format=%s", base + ".." + branch))
                .isEqualTo("Improve skill review\nChange SOUL.md");
        assertThat(scene.inFork("log", "-1", "--format=%B", branch))
                .isEqualTo("Improve skill review\n\nIt helps.\n\nBased-on: coder 0.1.1 " + base);
        assertThat(scene.inFork("diff", "--name-status", base, branch))
                .isEqualTo("M\tSOUL.md\nM\tskills/review/SKILL.md\nA\tskills/review/notes.md\nM\tskills/review/run.sh");
        assertThat(scene.inFork("ls-tree", branch, "skills/review/run.sh")).startsWith("100755");
        assertThat(scene.inFork("log", "-1", "--format=%an <%ae>", branch)).isEqualTo("Ann <ann@example.invalid>");
        scene.user().hasNoLeftovers();
    }

    @Test
    void isNoLongerLocalOnceUpstreamMergedIt() {
        ProposalScene scene = improved();
        scene.propose("--to", scene.fork().toString(), "--yes").assertThat().succeeds();
        scene.inCheckout("pull", "-q", "--no-rebase", "--no-ff", scene.fork().toString(), scene.branch());
        scene.push();

        scene.update().assertThat().succeeds();

        scene.status().assertThat().succeeds().prints("Everything is as it was installed.");
        scene.propose().assertThat().succeeds().prints("nothing to propose");
    }

    @Test
    void isNoLongerLocalOnceUpstreamSquashedItAndWentOn() {
        ProposalScene scene = improved();
        scene.append("skills/review/run.sh", "echo more\n");
        scene.propose("--to", scene.fork().toString(), "--yes").assertThat().succeeds();
        scene.inCheckout("pull", "-q", "--squash", scene.fork().toString(), scene.branch());
        scene.inCheckout("commit", "-q", "-m", "Take a proposal");
        Path soul = scene.checkout().resolve("SOUL.md");
        AuthorScene.put(soul, AuthorScene.read(soul).replace("Be brief.", "Be brief and calm.") + "\nBe on time.\n");
        Path skill = scene.checkout().resolve("skills/review/SKILL.md");
        AuthorScene.put(skill, AuthorScene.read(skill) + "\nThen sleep.\n");
        Path script = scene.checkout().resolve("skills/review/run.sh");
        AuthorScene.put(script, AuthorScene.read(script) + "echo even more\n");
        scene.inCheckout("commit", "-q", "-a", "-m", "More");
        scene.push();

        scene.update().assertThat().succeeds();

        assertThat(scene.file("SOUL.md")).hasSameTextualContentAs(soul);
        scene.status().assertThat().succeeds().prints("Everything is as it was installed.");
    }

    @Test
    void writesPatchesThatGitAppliesWhateverIsInTheFiles() throws Exception {
        ProposalScene scene = improved();
        Files.write(scene.file("skills/review/icon.bin"), new byte[] {0, 1, 2, (byte) 0xFF, 13, 10, 0});
        scene.write("skills/review/windows.txt", "one\r\ntwo\r\n");
        Files.write(scene.file("skills/review/old.txt"), "gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
        scene.write("skills/review/\u00fcber uns.md", "no end of line");
        scene.run(scene.file("skills/review/run.sh"));
        Files.delete(scene.file("skills/notes/SKILL.md"));
        Path patches = tmp.resolve("patches");

        scene.propose("--patches", patches.toString(), "-m", "--- not the end\nSch\u00f6n.")
                .assertThat()
                .succeeds();

        try (Stream<Path> files = Files.list(patches)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).sorted())
                    .containsExactly("0001-change-soul-md.patch", "0002-improve-skill-review.patch");
        }
        scene.inCheckout("config", "user.name", "Max");
        scene.inCheckout("config", "user.email", "max@example.invalid");
        String said = scene.inCheckout(
                "am", "-q", patches + "/0001-change-soul-md.patch", patches + "/0002-improve-skill-review.patch");
        assertThat(said).isEmpty();
        for (String name :
                new String[] {"SKILL.md", "icon.bin", "windows.txt", "old.txt", "\u00fcber uns.md", "run.sh"}) {
            assertThat(scene.checkout().resolve("skills/review").resolve(name))
                    .hasSameBinaryContentAs(scene.file("skills/review").resolve(name));
        }
        assertThat(scene.checkout().resolve("skills/review/run.sh")).isExecutable();
        assertThat(scene.checkout().resolve("skills/notes/SKILL.md")).exists();
        assertThat(scene.inCheckout("log", "-1", "--format=%an: %s%n%b"))
                .startsWith("Ann: Improve skill review\n --- not the end\nSch\u00f6n.\n\nBased-on: coder 0.1.1");
        scene.push();
        scene.update().assertThat().succeeds();
        scene.status().assertThat().nowherePrints("skills/review");
    }

    @Test
    void proposesWhatIsNamedAndLeavesOutWhatIsTheUsersOwn() throws Exception {
        ProposalScene scene = ProposalScene.create(tmp);
        scene.append("config.yaml", "\nmine: yes\n");
        scene.write("skills/mine/SKILL.md", "---\nname: mine\ndescription: Mine.\n---\n");
        scene.write("memories/MEMORY.md", "secret thoughts\n");
        Files.delete(scene.file("skills/notes/SKILL.md"));

        scene.propose()
                .assertThat()
                .succeeds()
                .prints("nothing to propose")
                .prints("`config.yaml`: it says how this machine is set up")
                .prints("`skills/mine`: the distribution has nothing like it")
                .prints("`skills/notes/SKILL.md`: you removed it")
                .nowherePrints("MEMORY");
        scene.propose("config.yaml", "skills", "--to", scene.fork().toString(), "--yes")
                .assertThat()
                .succeeds();

        assertThat(scene.inFork("log", "-3", "--format=%s", scene.branch()))
                .isEqualTo("Remove skill notes\nAdd skill mine\nChange config.yaml");
    }

    @Test
    void continuesItsOwnBranchAndSaysWhenThereIsNothingMore() {
        ProposalScene scene = improved();
        String to = scene.fork().toString();
        scene.propose("--to", to, "--yes").assertThat().succeeds();
        String first = scene.inFork("rev-parse", scene.branch());

        scene.propose("--to", to, "--yes").assertThat().succeeds().prints("holds all of it already");
        scene.append("SOUL.md", "\nBe early.\n");
        scene.propose("--to", to, "--yes").assertThat().succeeds().prints("Pushed 1 commit");

        assertThat(scene.inFork("rev-parse", scene.branch() + "~1")).isEqualTo(first);
        assertThat(scene.inFork("show", scene.branch() + ":SOUL.md"))
                .isEqualTo(AuthorScene.read(scene.file("SOUL.md")).strip());
    }

    @Test
    void pushesOverHttpWithAPasswordToAForkThatWentOn() {
        ProposalScene scene = improved();
        Path checkout = tmp.resolve("fork-checkout");
        scene.author().git("clone", "-q", scene.fork().toString(), checkout.toString());
        scene.author().git("-C", checkout.toString(), "commit", "-q", "--allow-empty", "-m", "On");
        scene.author().git("-C", checkout.toString(), "push", "-q", "origin", "main");
        scene.inFork("tag", "-d", "v0.1.1");
        try (GitBackendServer server = GitBackendServer.start(scene.author().served(), "sesame")) {
            scene.propose("--to", server.loginUrl("fork.git"), "--yes")
                    .assertThat()
                    .succeeds()
                    .nowherePrints("sesame");
        }
        assertThat(scene.inFork("fsck", "--connectivity-only")).doesNotContain("missing");
        assertThat(scene.inFork("merge-base", "main", scene.branch()))
                .isEqualTo(scene.author().bare("rev-parse", "main"));
    }

    @Test
    void leavesWhatLiesBesideADistributionInItsRepositoryAlone() {
        AuthorScene author = AuthorScene.create(tmp);
        Path team = author.served().resolve("team.git");
        GitScenario.fromDirectory(Samples.get("team-monorepo"), team);
        Path fork = author.served().resolve("team-fork.git");
        author.git("clone", "-q", "--bare", team.toString(), fork.toString());
        UserHome user = AuthorScene.user(tmp.resolve("user"));
        user.run("profile", "install", team + "//agents/planner", "--name", "planner", "--yes")
                .assertThat()
                .succeeds();
        Path soul = user.profile("planner").resolve("SOUL.md");
        AuthorScene.put(soul, AuthorScene.read(soul) + "\nBe exact.\n");

        user.run("profile", "propose", "planner", "--to", fork.toString(), "--yes", "--branch", "better")
                .assertThat()
                .succeeds();
        user.run("profile", "propose", "planner", "--patches", tmp + "/patches")
                .assertThat()
                .succeeds();

        assertThat(author.git("-C", fork.toString(), "diff", "--name-only", "main", "better"))
                .isEqualTo("agents/planner/SOUL.md");
        assertThat(AuthorScene.read(tmp.resolve("patches/0001-change-soul-md.patch")))
                .contains("+++ b/agents/planner/SOUL.md");
    }

    @Test
    void signsCommitsAsTheUsersGitDoes() throws Exception {
        AuthorScene.needs("ssh-keygen");
        ProposalScene scene = improved();
        Path home = scene.user().path();
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home + "/key")
                .start()
                .waitFor();
        AuthorScene.put(home.resolve("signers"), "ann@example.invalid " + AuthorScene.read(home.resolve("key.pub")));
        AuthorScene.put(
                home.resolve(".gitconfig"),
                AuthorScene.read(home.resolve(".gitconfig"))
                        + "[gpg]\n\tformat = ssh\n[user]\n\tsigningkey = ~/key.pub\n");

        scene.propose("--to", scene.fork().toString(), "--yes", "--sign")
                .assertThat()
                .succeeds();

        scene.author().configure("[gpg \"ssh\"]\n\tallowedSignersFile = " + home.resolve("signers") + "\n");
        for (String commit : new String[] {scene.branch(), scene.branch() + "~1"}) {
            assertThat(scene.inFork("verify-commit", commit))
                    .contains("Good \"git\" signature for ann@example.invalid");
        }
    }

    @Test
    void fetchesTheInstalledCommitAgainWhereTheStoreWasLost() {
        ProposalScene scene = improved();
        scene.loseStore();

        scene.propose("--to", scene.fork().toString(), "--yes").assertThat().succeeds();

        assertThat(scene.inFork("log", "-2", "--format=%s", scene.branch()))
                .isEqualTo("Improve skill review\nChange SOUL.md");
    }

    @Test
    void showsCommitsAndCountsInADryRunAndPushesNothing() {
        ProposalScene scene = improved();

        scene.propose("--to", scene.fork().toString(), "--dry-run")
                .assertThat()
                .succeeds()
                .prints("Improve skill review")
                .prints("changed  skills/review/SKILL.md  +1 -0");
        JsonObject json = UserHome.json(scene.propose("--json"));

        assertThat(scene.branch()).isEmpty();
        assertThat(json.findText("step")).contains("show");
    }

    @Test
    void keepsTheRunStateOfJobsAtHome() {
        AuthorScene author = AuthorScene.create(tmp);
        author.write(
                "cron/jobs.json",
                "{\"jobs\": [{\"id\": \"3f9a1c07d2e4\", \"name\": \"daily\", \"prompt\": \"Look.\","
                        + " \"schedule\": \"0 9 * * *\", \"enabled\": true}]}\n");
        author.publish("--to", author.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
        UserHome user = AuthorScene.user(tmp.resolve("user"));
        user.run("profile", "install", author.served() + "/coder.git", "--yes")
                .assertThat()
                .succeeds();
        Path jobs = user.profile("coder").resolve("cron/jobs.json");
        user.run("profile", "propose", "coder", "cron").assertThat().prints("nothing to propose");
        AuthorScene.put(jobs, AuthorScene.read(jobs).replace("Look.", "Look twice."));
        Path patches = tmp.resolve("patches");

        user.run("profile", "propose", "coder", "cron", "--patches", patches.toString())
                .assertThat()
                .succeeds();

        assertThat(AuthorScene.read(patches.resolve("0001-change-cron-jobs-json.patch")))
                .contains("+{\"jobs\": [{\"id\": \"3f9a1c07d2e4\", \"name\": \"daily\", \"prompt\": \"Look twice.\","
                        + " \"schedule\": \"0 9 * * *\", \"enabled\": true}]}");
    }
}
