package org.aigenlabs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResultAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the commit and key that a user was given to a release of today, by real git and real keys. */
@Tag("slow")
class IntroducedInstallTest {
    private static final int NOT_TRUSTED = 5;
    private static final int WRONG_USAGE = 2;
    private static final int NARROW = 80;

    @TempDir
    private Path tmp;

    private SignedRepository agent;
    private String introduction = "";

    @BeforeEach
    void annIntroducesHerself() {
        agent = SignedRepository.create(tmp);
        agent.key("ann");
        agent.key("eve");
        agent.authorize("", "ann");
        agent.release("1.0.0", "ann");
        introduction = agent.introduction("v1.0.0", "ann");
    }

    @Test
    void theIntroducedCommitItselfIsIntroduced() {
        introduced("one", "").succeeds().prints("signature    introduced, by ann@example.invalid (SHA256:");
        run("profile", "info", "one").succeeds().prints("introduced: SHA256:");
    }

    @Test
    void theAuthorIsToldTheLineThatUsersInstallWith() {
        agent.git("remote", "add", "origin", "https://ann:secret@example.invalid/ann/agent.git");
        // pasted, so never broken over lines, however narrow the terminal is
        new InProcess(false, NARROW)
                .run(
                        tmp,
                        Map.of("HOME", tmp.resolve("home").toString()),
                        "",
                        "trust",
                        "show-intro",
                        agent.path().toString())
                .assertThat()
                .succeeds()
                .prints("aigenlabs profile install https://example.invalid/ann/agent.git --intro " + introduction);
    }

    @Test
    void noLineIsShownForACommitThatNobodyAuthorisedSigned() {
        agent.release("1.1.0", "eve");
        run("trust", "show-intro", agent.path().toString()).exits(NOT_TRUSTED).complains("is unknown");
        run("trust", "show-intro", agent.path().toString(), "--commit", "v1.0.0")
                .succeeds()
                .prints("--intro " + introduction);
        agent.release("1.2.0", "");
        run("trust", "show-intro", agent.path().toString()).exits(NOT_TRUSTED).complains("unsigned");
        run("trust", "show-intro", "keys").exits(WRONG_USAGE).complains("not in a git repository");
    }

    @Test
    void theNextReleasesFollow() {
        introduced("one", "").succeeds();
        agent.release("1.1.0", "ann");
        run("profile", "update", "one", "--yes").succeeds().prints("1.1.0");
        run("profile", "info", "one").succeeds().prints("introduced: SHA256:");
    }

    @Test
    void aKeyIsRotatedInBand() {
        introduced("one", "").succeeds();
        rotate();
        agent.release("1.2.0", "next");
        run("profile", "update", "one", "--yes").succeeds().prints("1.2.0");
    }

    @Test
    void whoInstallsElsewhereWalksAllReleases() {
        rotate();
        agent.release("1.2.0", "next");
        introduced("one", "@v1.2.0").succeeds().prints("introduced, by next@example.invalid");
    }

    @Test
    void theOldKeySignsNothingAfterTheRotation() {
        introduced("one", "").succeeds();
        rotate();
        run("profile", "update", "one", "--yes").succeeds();
        agent.release("1.2.0", "ann");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("UNKNOWN_KEY");
    }

    @Test
    void aThiefWithoutTheKeyCannotShip() {
        introduced("one", "").succeeds();
        agent.release("1.1.0", "eve");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("authorises (`UNKNOWN_KEY`)");
        introduced("two", "").exits(NOT_TRUSTED);
    }

    @Test
    void aKeyAuthorisedOnlyInItsOwnCommitDoesNotCount() {
        introduced("one", "").succeeds();
        agent.authorize("", "ann", "eve");
        agent.release("1.1.0", "eve");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED);
    }

    @Test
    void anUnsignedTagOnASignedCommitIsNoRelease() {
        agent.release("1.1.0", "ann");
        agent.git("tag", "-f", "-a", "-m", "unsigned", "v1.1.0");
        introduced("one", "@v1.1.0").exits(NOT_TRUSTED).complains("its tag has no signature");
    }

    @Test
    void aLightweightTagIsNoRelease() {
        agent.release("1.1.0", "ann");
        agent.git("tag", "-f", "v1.1.0", "HEAD");
        introduced("one", "@v1.1.0").exits(NOT_TRUSTED).complains("UNSIGNED");
    }

    @Test
    void aReleaseThatAuthorisesNobodyIsRefused() {
        introduced("one", "").succeeds();
        agent.authorize("# nobody");
        agent.release("1.1.0", "ann");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("it authorises nobody");
    }

    @Test
    void anotherKeyThanTheIntroducedIsRefused() {
        run("profile", "install", agent.path().toString(), "--intro", agent.introduction("v1.0.0", "eve"), "--yes")
                .exits(NOT_TRUSTED)
                .complains("is signed by `SHA256:");
    }

    @Test
    void aHistoryWithoutTheIntroductionIsRefused() {
        String elsewhere = "0123456789012345678901234567890123456789" + introduction.substring(40);
        run("profile", "install", agent.path().toString(), "--intro", elsewhere, "--yes")
                .exits(NOT_TRUSTED)
                .complains("is not in its history");
    }

    @Test
    void anIntroductionMustBeOne() {
        run("profile", "install", agent.path().toString(), "--intro", "main:ann", "--yes")
                .exits(WRONG_USAGE)
                .complains("expected COMMIT:FINGERPRINT");
    }

    @Test
    void rewrittenHistoryIsRefused() {
        agent.release("1.1.0", "ann");
        introduced("one", "").succeeds();
        agent.git("reset", "-q", "--hard", "v1.0.0");
        agent.release("1.2.0", "ann");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("does not come after");
    }

    @Test
    void aShallowHistoryThatHidesTheIntroductionIsRefused() {
        agent.release("1.1.0", "ann");
        agent.release("1.2.0", "ann");
        agent.git(
                "clone",
                "-q",
                "--depth",
                "1",
                "--no-local",
                agent.path().toString(),
                tmp.resolve("cut").toString());
        run("profile", "install", tmp.resolve("cut").toString(), "--intro", introduction, "--yes")
                .exits(NOT_TRUSTED)
                .complains("is not in its history");
    }

    @Test
    void theCacheMayGoAtAnyTime() throws IOException {
        introduced("one", "").succeeds();
        agent.release("1.1.0", "ann");
        delete(tmp.resolve("home/.aigenlabs/cache"));
        run("profile", "update", "one", "--yes").succeeds().prints("1.1.0");
        agent.release("1.2.0", "eve");
        delete(tmp.resolve("home/.aigenlabs/cache"));
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED);
    }

    @Test
    void lostPinsAreReadFromTheLock() throws IOException {
        introduced("one", "").succeeds();
        Files.delete(tmp.resolve("home/.aigenlabs/pins.db"));
        agent.release("1.1.0", "eve");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("authorises (`UNKNOWN_KEY`)");
    }

    @Test
    void strictModeLooksAtEveryCommit() {
        agent.authorize("# aigenlabs: strict", "ann");
        agent.release("1.1.0", "ann");
        introduction = agent.introduction("v1.1.0", "ann");
        introduced("one", "").succeeds();
        agent.git("commit", "-q", "--allow-empty", "--no-gpg-sign", "-m", "in between");
        agent.release("1.2.0", "ann");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("(`UNSIGNED`)");
    }

    @Test
    void strictModeRefusesTheMergeOfAnUnauthorisedBranch() {
        strict();
        agent.git("checkout", "-q", "-b", "side");
        agent.git("config", "user.signingkey", tmp.resolve("keys/eve").toString());
        agent.git("commit", "-q", "--allow-empty", "-S", "-m", "by eve");
        agent.git("checkout", "-q", "main");
        agent.git("config", "user.signingkey", tmp.resolve("keys/ann").toString());
        agent.git("merge", "-q", "--no-ff", "-S", "-m", "merge", "side");
        agent.release("1.2.0", "ann");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("each of its parents authorises");
    }

    @Test
    void strictModeTakesAnAuthorisedMerge() {
        strict();
        agent.git("checkout", "-q", "-b", "side");
        agent.git("commit", "-q", "--allow-empty", "-S", "-m", "by ann");
        agent.git("checkout", "-q", "main");
        agent.git("merge", "-q", "--no-ff", "-S", "-m", "merge", "side");
        agent.release("1.2.0", "ann");
        run("profile", "update", "one", "--yes").succeeds();
    }

    @Test
    void strictModeRefusesToLoseTheFile() throws IOException {
        strict();
        Files.delete(agent.path().resolve(".aigenlabs/authorizations"));
        agent.release("1.2.0", "ann");
        run("profile", "update", "one", "--yes").exits(NOT_TRUSTED).complains("authorises nobody");
    }

    private void strict() {
        agent.authorize("# aigenlabs: strict", "ann");
        agent.release("1.1.0", "ann");
        introduction = agent.introduction("v1.1.0", "ann");
        introduced("one", "").succeeds();
    }

    private void rotate() {
        agent.key("next");
        agent.authorize("", "next");
        agent.release("1.1.0", "ann");
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private CliResultAssert introduced(String name, String ref) {
        return run("profile", "install", agent.path() + ref, "--intro", introduction, "--name", name, "--yes");
    }

    private CliResultAssert run(String... words) {
        return new InProcess(false, 200)
                .run(tmp, Map.of("HOME", tmp.resolve("home").toString()), "", words)
                .assertThat();
    }
}
