package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.CliResultAssert;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives with keys in them: behind a passphrase, which takes its time to try. */
@Tag("slow")
class SealedArchiveTest {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int INVALID = 3;
    private static final int CONSENT = 6;
    private static final String KEYS = "MAIL_KEY=tea-and-biscuits-4711\n";

    @TempDir
    private Path tmp;

    private Path sealed;

    @BeforeEach
    void exportWithSecrets() throws IOException {
        sealed = tmp.resolve("coder.tar.gz.gpg");
        run("", "profile", "create", "coder", "--no-skills", "--no-alias").succeeds();
        Files.writeString(tmp.resolve("home/.aigenlabs/profiles/coder/.env"), KEYS);
        run("open sesame\n", "profile", "export", "coder", "--with-secrets", "--passphrase-fd", "0")
                .succeeds();
    }

    @Test
    void theKeysComeBackWithThePassphrase() {
        run("open sesame\n", "profile", "import", sealed.toString(), "--name", "copy", "--yes", "--passphrase-fd", "0")
                .succeeds();
        assertThat(tmp.resolve("home/.aigenlabs/profiles/copy/.env")).hasContent(KEYS.strip());
    }

    @Test
    void anotherPassphraseOpensNothing() {
        run("sesame\n", "profile", "import", sealed.toString(), "--name", "copy", "--yes", "--passphrase-fd", "0")
                .exits(USAGE)
                .complains("the passphrase does not open it");
        assertThat(tmp.resolve("home/.aigenlabs/profiles/copy")).doesNotExist();
    }

    @Test
    void withoutAnybodyToAskItSaysHowToTellThePassphrase() {
        run("", "profile", "archive", "verify", sealed.toString())
                .exits(CONSENT)
                .complains("--passphrase-fd");
        run("", "profile", "export", "coder", "--with-secrets", "-o", "b").exits(CONSENT);
        assertThat(tmp.resolve("b")).doesNotExist();
        assertThat(tmp.resolve(".b.aigenlabs-new")).doesNotExist();
    }

    @Test
    void aChangedByteIsNoticedWhereverItIs() throws IOException {
        byte[] bytes = Files.readAllBytes(sealed);
        for (int at = 4; at < bytes.length; at += bytes.length / 9) {
            byte[] other = bytes.clone();
            other[at] ^= 1;
            Files.write(tmp.resolve("other"), other);
            CliResult result = result("open sesame\n", "profile", "archive", "verify", "other", "--passphrase-fd", "0");
            assertThat(result.exitCode()).describedAs("changed at %d", at).isIn(FAILED, USAGE, INVALID);
        }
    }

    @Test
    void aCutArchiveIsNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(sealed);
        for (int length : new int[] {1, 40, bytes.length / 2, bytes.length - 20, bytes.length - 1}) {
            Files.write(tmp.resolve("other"), java.util.Arrays.copyOf(bytes, length));
            CliResult result = result("open sesame\n", "profile", "archive", "verify", "other", "--passphrase-fd", "0");
            assertThat(result.exitCode()).describedAs("cut at %d", length).isIn(FAILED, USAGE, INVALID);
        }
    }

    @Test
    void keysDoNotGoToOthers() {
        run("", "profile", "export", "coder", "--with-secrets", "--for", "share")
                .exits(USAGE);
    }

    @Test
    void gpgOpensIt() throws IOException, InterruptedException {
        Path gpg = Path.of("/usr/bin/gpg");
        Assumptions.assumeTrue(Files.isExecutable(gpg), "skipped: there is no `gpg`");
        Path gnupg = Files.createDirectory(
                Files.createTempDirectory(Path.of("/tmp"), "g").resolve("h"));
        Path tar = tmp.resolve("clear.tar.gz");
        ProcessBuilder builder = new ProcessBuilder(
                        gpg.toString(),
                        "--batch",
                        "--homedir",
                        gnupg.toString(),
                        "--pinentry-mode",
                        "loopback",
                        "--passphrase",
                        "open sesame",
                        "-o",
                        tar.toString(),
                        "-d",
                        sealed.toString())
                .redirectErrorStream(true)
                .redirectOutput(tmp.resolve("gpg.log").toFile());
        int code = builder.start().waitFor();
        new ProcessBuilder("gpgconf", "--homedir", gnupg.toString(), "--kill", "all")
                .start()
                .waitFor();
        assertThat(code).describedAs(Files.readString(tmp.resolve("gpg.log"))).isZero();
        run("", "profile", "archive", "verify", tar.toString()).succeeds();
    }

    private CliResultAssert run(String stdin, String... words) {
        return result(stdin, words).assertThat();
    }

    private CliResult result(String stdin, String... words) {
        return new InProcess(false, 200)
                .run(tmp, Map.of("HOME", tmp.resolve("home").toString()), stdin, words);
    }
}
