package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.server.GitBackendServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a proposal: nothing is half published, nothing is lost. */
class ProposeBadInputTest {
    @TempDir
    Path tmp;

    private ProposalScene improved() {
        ProposalScene scene = ProposalScene.create(tmp);
        scene.append("SOUL.md", "\nBe exact.\n");
        return scene;
    }

    @Test
    void leavesOutAFileWithASecretAndStopsWhereItIsNamed() {
        ProposalScene scene = improved();
        scene.write(".env", "MY_KEY=correct-horse-battery\n");
        scene.append("skills/review/SKILL.md", "use correct-horse-battery\n");

        CliResult left = scene.propose("--to", scene.fork().toString(), "--yes");
        CliResult named = scene.propose("skills/review", "--to", scene.fork().toString(), "--yes");
        CliResult message = scene.propose("SOUL.md", "--dry-run", "-m", "with correct-horse-battery");

        left.assertThat().succeeds().prints("`skills/review/SKILL.md`, line 7: the value of `MY_KEY`");
        assertThat(scene.inFork("diff", "--name-only", "main", scene.branch())).isEqualTo("SOUL.md");
        named.assertThat().exits(6).complains("the value of `MY_KEY`");
        message.assertThat().exits(6).complains("`the message`");
        assertThat(left.out() + named.err() + message.err()).doesNotContain("correct-horse");
    }

    @Test
    void leavesOutAFileThatRepeatsAMemory() {
        ProposalScene scene = improved();
        String told = "Max sleeps in the blue room behind the kitchen until nine on every Sunday.\n";
        scene.write("memories/MEMORY.md", told);
        scene.append("skills/review/SKILL.md", told);

        scene.propose()
                .assertThat()
                .succeeds()
                .prints("`skills/review/SKILL.md`, line 7: the text from here on stands in `memories/MEMORY.md`, too");
        scene.propose("skills/review").assertThat().exits(6).complains("--allow-finding private.memory");
        scene.propose("skills/review", "--allow-finding", "private.memory")
                .assertThat()
                .succeeds()
                .prints("Improve skill review");
    }

    @Test
    void passesAFindingThatIsAllowedAndOneThatTheAuthorHas() {
        ProposalScene scene = improved();
        scene.write(".env", "MY_KEY=correct-horse-battery\n");
        scene.append("skills/review/SKILL.md", "use correct-horse-battery\n");
        String complaint = scene.propose("skills", "--dry-run").err();
        String id = complaint.replaceAll("(?s).*--allow-finding (\\S+)`.*", "$1");

        scene.propose("skills", "--to", scene.fork().toString(), "--yes", "--allow-finding", id)
                .assertThat()
                .succeeds();
    }

    @Test
    void refusesWhatIsNotTheDistributions() {
        ProposalScene scene = improved();
        scene.write("memories/MEMORY.md", "mine\n");
        scene.write("notes.txt", "mine\n");

        scene.propose("memories/MEMORY.md").assertThat().exits(2).complains("never leaves this machine");
        scene.propose(".env").assertThat().exits(2).complains("never leaves this machine");
        scene.propose(".aigenlabs/lock.json").assertThat().exits(2).complains("the package manager's own");
        scene.propose("notes.txt").assertThat().exits(2).complains("does not own it");
        scene.propose("skills/none").assertThat().exits(2).complains("nothing here");
        scene.propose("../x").assertThat().exits(2).complains("no path");
    }

    @Test
    void refusesAProfileWithoutADistribution() {
        AuthorScene scene = AuthorScene.create(tmp);

        scene.laptop()
                .run("profile", "propose", "coder")
                .assertThat()
                .exits(2)
                .complains("no distribution is installed");
    }

    @Test
    void refusesARepositoryThatDoesNotHaveTheCommit() {
        ProposalScene scene = improved();
        Path empty = scene.author().repository("empty.git");
        scene.author()
                .git(
                        "clone",
                        "-q",
                        "--bare",
                        scene.fork().toString(),
                        tmp.resolve("old.git").toString());
        scene.author().git("-C", tmp.resolve("old.git").toString(), "tag", "-d", "v0.1.1");
        scene.author().git("-C", tmp.resolve("old.git").toString(), "branch", "-f", "main", "main~1");
        scene.author().git("-C", tmp.resolve("old.git").toString(), "gc", "-q", "--prune=now");

        for (Path to : new Path[] {empty, tmp.resolve("old.git")}) {
            scene.propose("--to", to.toString(), "--yes")
                    .assertThat()
                    .exits(4)
                    .complains("does not have the commit")
                    .complains("bring it up to date");
        }
        assertThat(scene.author().git("-C", empty.toString(), "for-each-ref")).isEmpty();
    }

    @Test
    void leavesABranchOfSomebodyElseAlone() {
        ProposalScene scene = improved();
        scene.inFork("branch", "theirs", "main");

        scene.propose("--to", scene.fork().toString(), "--yes", "--branch", "theirs")
                .assertThat()
                .exits(4)
                .complains("no proposal on top of");
        scene.propose("--to", scene.fork().toString(), "--yes", "--branch", "no..name")
                .assertThat()
                .exits(2);

        assertThat(scene.inFork("rev-parse", "theirs")).isEqualTo(scene.inFork("rev-parse", "main"));
    }

    @Test
    void saysWhatARemoteThatRefusesSaid() {
        ProposalScene scene = improved();
        Path hook = scene.fork().resolve("hooks/update");
        AuthorScene.put(hook, "#!/bin/sh\necho not today >&2\nexit 1\n");
        scene.run(hook);
        try (GitBackendServer server = GitBackendServer.start(scene.author().served(), "")) {
            scene.propose("--to", server.url("fork.git"), "--yes")
                    .assertThat()
                    .exits(4)
                    .complains("not today")
                    .complains("nothing was pushed");
            scene.propose("--to", server.url("none.git"), "--yes").assertThat().exits(4);
        }
        assertThat(scene.branch()).isEmpty();
        scene.user().hasNoLeftovers();
    }

    @Test
    void saysThatTheCommitIsNowhereAnyMore() throws Exception {
        ProposalScene scene = improved();
        scene.loseStore();
        Files.move(scene.author().served().resolve("coder.git"), tmp.resolve("gone.git"));

        scene.propose("--patches", tmp.resolve("patches").toString())
                .assertThat()
                .exits(4)
                .complains("not in the store");

        assertThat(tmp.resolve("patches")).doesNotExist();
    }

    @Test
    void writesOverNoFileAndAsksBeforeAPush() {
        ProposalScene scene = improved();
        Path patches = tmp.resolve("patches");
        scene.propose("--patches", patches.toString()).assertThat().succeeds();

        scene.propose("--patches", patches.toString()).assertThat().exits(2).complains("something is there already");
        scene.propose("--to", scene.fork().toString()).assertThat().exits(6).complains("--yes");
        scene.propose("--to", "x", "--patches", "y").assertThat().exits(2);
        scene.propose("--patches", tmp + "/signed", "--sign")
                .assertThat()
                .exits(2)
                .complains("cannot sign patches");

        assertThat(scene.branch()).isEmpty();
    }
}
