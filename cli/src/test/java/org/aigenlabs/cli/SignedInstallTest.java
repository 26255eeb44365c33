package org.aigenlabs.cli;

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

/** An author signs, a thief does not, and keys come and go. */
@Tag("slow")
class SignedInstallTest {
    private static final int NOT_TRUSTED = 5;

    @TempDir
    private Path tmp;

    private SignedRepository agent;
    private Path ann;

    @BeforeEach
    void annReleases() {
        agent = SignedRepository.create(tmp);
        ann = agent.key("ann");
        agent.release("1.0.0", "ann");
    }

    @Test
    void pinsTheKeyThatIsSeenFirst() {
        install("one").succeeds().prints("signature    pinned, by the key SHA256:");
        run("profile", "info", "one").succeeds().prints("pinned: SHA256:");
    }

    @Test
    void namesTheSignerWhomTheUserTrusts() {
        run("trust", "add", ann.toString(), "--yes").succeeds();
        install("one").succeeds().prints("signature    trusted, by ann@example.invalid (SHA256:");
    }

    @Test
    void aKeyForOtherSourcesDoesNotCountHere() {
        run("trust", "add", ann.toString(), "--for", "elsewhere.invalid/*", "--yes")
                .succeeds();
        install("one").succeeds().prints("not trusted: ann@example.invalid");
    }

    @Test
    void aThiefWithTheAccountButWithoutTheKeyCannotShip() {
        install("one").succeeds();
        agent.release("1.1.0", "");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("expected `pinned` as before");
        agent.key("eve");
        agent.release("1.2.0", "eve");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("as at first");
        install("two").exits(NOT_TRUSTED);
    }

    @Test
    void theAuthorGoesOnShipping() {
        install("one").succeeds();
        agent.release("1.1.0", "ann");
        run("profile", "update", "one", "--yes").succeeds();
    }

    @Test
    void aKeyThatTheUserTrustsTakesThePlaceOfTheFirst() {
        install("one").succeeds();
        Path next = agent.key("next");
        agent.release("1.1.0", "next");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED);
        run("trust", "add", next.toString(), "--yes").succeeds();
        run("profile", "update", "one", "--yes").succeeds();
    }

    @Test
    void loweringForgetsTheKey() {
        install("one").succeeds();
        agent.release("1.1.0", "");
        run("trust", "lower", agent.path().toString(), "--yes").succeeds();
        run("profile", "update", "one", "--yes").succeeds();
    }

    @Test
    void aTagThatMovedIsRefused() {
        install("one", "@v1.0.0").succeeds();
        agent.git("tag", "-d", "v1.0.0");
        agent.git("commit", "-q", "--allow-empty", "-S", "-m", "other");
        agent.git("tag", "-s", "-m", "again", "v1.0.0");
        install("two", "@v1.0.0").exits(NOT_TRUSTED).complains("its tag `v1.0.0` names");
    }

    @Test
    void aRevokedKeyCountsNoMore() throws IOException {
        Files.createDirectories(tmp.resolve("home/.aigenlabs/trust"));
        Files.copy(ann, tmp.resolve("home/.aigenlabs/trust/revoked_keys"));
        install("one").exits(NOT_TRUSTED).complains("is revoked");
    }

    @Test
    void aPolicyDemandsALevel() throws IOException {
        policy("rules: [{match: '*', require: trusted}]");
        install("one").exits(NOT_TRUSTED).complains("expected `trusted` by the rule for `*`");
        run("trust", "add", ann.toString(), "--yes").succeeds();
        install("one").succeeds();
    }

    @Test
    void anUnreadablePolicyRefusesEverything() throws IOException {
        policy("rules: [{match: '*', demand: trusted}]");
        install("one").exits(NOT_TRUSTED).complains("your rules of trust cannot be read");
    }

    private void policy(String text) throws IOException {
        Path trust = Files.createDirectories(tmp.resolve("home/.aigenlabs/trust"));
        Files.writeString(trust.resolve("policy.yaml"), text);
    }

    private CliResultAssert install(String name) {
        return install(name, "");
    }

    private CliResultAssert install(String name, String ref) {
        return run("profile", "install", agent.path() + ref, "--name", name, "--yes");
    }

    private CliResultAssert run(String... words) {
        CliResult result = new InProcess(false, 200)
                .run(tmp, Map.of("HOME", tmp.resolve("home").toString()), "", words);
        return result.assertThat();
    }
}
