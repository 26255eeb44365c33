package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.CliResultAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One machine installs from a source, another from the archive that the first hands over; the source is out of reach. */
@Tag("slow")
class OfflineArchiveTest {
    private static final int USAGE = 2;
    private static final int NOT_TRUSTED = 5;

    @TempDir
    private Path tmp;

    private SignedRepository agent;
    private Path ann;

    @BeforeEach
    void annReleases() {
        agent = SignedRepository.create(tmp);
        ann = agent.key("ann");
        agent.release("0.9.0", "ann");
        agent.release("1.0.0", "ann");
        run("here", "profile", "install", agent.path() + "@^1.0", "--name", "agent", "--yes")
                .succeeds();
        run("here", "profile", "export", "agent", "--for", "offline").succeeds();
    }

    @Test
    void itIsAsIfItHadBeenInstalledFromTheSource() throws IOException {
        run("online", "profile", "install", agent.path() + "@^1.0", "--name", "agent", "--yes")
                .succeeds();
        withoutSource(() -> run("there", "profile", "import", "agent.tar.gz", "--yes")
                .succeeds()
                .prints("signature    pinned, by the key SHA256:"));
        for (String file :
                new String[] {"profiles/agent/.aigenlabs/lock.json", "profiles/agent/SOUL.md", "store.git/shallow"}) {
            assertThat(tmp.resolve("there/.aigenlabs").resolve(file))
                    .hasSameBinaryContentAs(tmp.resolve("online/.aigenlabs").resolve(file));
        }
        agent.release("1.1.0", "ann");
        run("there", "profile", "update", "agent", "--yes").succeeds();
        assertThat(tmp.resolve("there/.aigenlabs/profiles/agent/SOUL.md")).hasContent("# Agent 1.1.0");
        run("there", "profile", "verify", "agent").succeeds();
    }

    @Test
    void aBackupBringsTheHistoryButNobodyVouchesForItsSignersThere() {
        run("here", "profile", "log", "agent", "--json").prints("SHA256:");
        run("here", "profile", "export", "agent", "-o", "backup.tar.gz").succeeds();
        run("there", "profile", "import", "backup.tar.gz", "--yes").succeeds();

        run("there", "profile", "log", "agent", "--json").prints("install").nowherePrints("SHA256:");
    }

    @Test
    void aReleaseThatSkipsOthersIsTakenWithoutTheCommitsInBetween() throws IOException {
        run("there", "profile", "install", agent.path().toString(), "--ref", "v0.9.0", "--name", "old", "--yes")
                .succeeds();
        agent.release("1.1.0", "ann");
        run("here", "profile", "update", "agent", "--yes").succeeds();
        run("here", "profile", "export", "agent", "--for", "offline", "-o", "later.tar.gz")
                .succeeds();
        withoutSource(() -> run("there", "profile", "import", "later.tar.gz", "--yes")
                .succeeds()
                .prints("the history in between cannot be had"));
    }

    @Test
    void theKeyOfTheUserIsFoundThere() throws IOException {
        run("there", "trust", "add", ann.toString(), "--yes").succeeds();
        withoutSource(() -> run("there", "profile", "import", "agent.tar.gz", "--yes")
                .succeeds()
                .prints("signature    trusted, by ann@example.invalid (SHA256:"));
    }

    @Test
    void thePinsHoldAgainstTheSourceLater() throws IOException {
        withoutSource(
                () -> run("there", "profile", "import", "agent.tar.gz", "--yes").succeeds());
        agent.release("1.1.0", "");
        run("there", "profile", "update", "agent", "--yes").exits(NOT_TRUSTED);
    }

    @Test
    void aRuleOfTheUserRefusesIt() throws IOException {
        Path trust = Files.createDirectories(tmp.resolve("there/.aigenlabs/trust"));
        Files.writeString(trust.resolve("policy.yaml"), "rules: [{match: '*', require: trusted}]");
        run("there", "profile", "import", "agent.tar.gz", "--yes").exits(NOT_TRUSTED);
    }

    @Test
    void twoExportsAreEqual() {
        run("here", "profile", "export", "agent", "--for", "offline", "-o", "again.tar.gz")
                .succeeds();
        assertThat(tmp.resolve("agent.tar.gz")).hasSameBinaryContentAs(tmp.resolve("again.tar.gz"));
    }

    @Test
    void aProfileWithoutASourceHasNothingToHandOver() {
        run("here", "profile", "create", "own", "--no-alias").succeeds();
        run("here", "profile", "export", "own", "--for", "offline")
                .exits(USAGE)
                .complains("was not installed from a source");
    }

    /** Work while the repository is not where it was. */
    private void withoutSource(Runnable work) throws IOException {
        Path away = tmp.resolve("away");
        Files.move(agent.path(), away);
        work.run();
        Files.move(away, agent.path());
    }

    private CliResultAssert run(String machine, String... words) {
        CliResult result = new InProcess(false, 200)
                .run(tmp, Map.of("HOME", tmp.resolve(machine).toString()), "", words);
        return result.assertThat();
    }
}
