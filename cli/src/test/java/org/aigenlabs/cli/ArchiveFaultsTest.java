package org.aigenlabs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports and imports that are killed, find no space, or read an archive of a million entries. */
@Tag("slow")
class ArchiveFaultsTest {
    private static final int FAILED = 1;
    private static final int INVALID = 3;
    private static final int LARGE = 48 << 20;
    private static final int BLOCK = 512;
    private static final int ENTRIES = 1_000_000;

    @TempDir
    Path tmp;

    private UserHome home;
    private Path out;
    private Path archive;

    @BeforeEach
    void aProfileThatTakesAWhileToPack() throws IOException {
        home = UserHome.create(tmp.resolve("home"));
        home.run("profile", "create", "bot", "--no-alias").assertThat().succeeds();
        byte[] noise = new byte[LARGE];
        new Random(7).nextBytes(noise);
        Files.createDirectories(home.profile("bot").resolve("workspace"));
        Files.write(home.profile("bot").resolve("workspace/noise.bin"), noise);
        out = Files.createDirectory(tmp.resolve("out"));
        archive = out.resolve("bot.tar.gz");
    }

    @Test
    void aKilledExportLeavesNothingUnderTheNameAndTheNextOneClearsUp() throws Exception {
        Process export = child("profile", "export", "bot", "-o", archive.toString());
        while (export.isAlive() && names(out).isEmpty()) {
            Thread.sleep(2);
        }
        export.destroyForcibly().waitFor();
        assertThat(names(out)).containsExactly(".bot.tar.gz.aigenlabs-new");

        export().assertThat().succeeds();

        assertThat(names(out)).containsExactly("bot.tar.gz");
        home.run("profile", "archive", "verify", archive.toString())
                .assertThat()
                .succeeds();
        assertThat(home.root().resolve("cache/export")).isEmptyDirectory();
    }

    @Test
    void aKilledImportLeavesNoProfileAndTheNextCommandClearsUp() throws Exception {
        export().assertThat().succeeds();
        Process process = child("profile", "import", archive.toString(), "--name", "again", "--no-alias", "--yes");
        Path unpacking = home.root().resolve("cache/import");
        while (process.isAlive() && names(unpacking).isEmpty()) {
            Thread.sleep(2);
        }
        process.destroyForcibly().waitFor();
        assertThat(home.profile("again")).doesNotExist();

        home.run("profile", "import", archive.toString(), "--name", "again", "--no-alias", "--yes")
                .assertThat()
                .succeeds();

        assertThat(home.profile("again").resolve("workspace/noise.bin"))
                .hasSameBinaryContentAs(home.profile("bot").resolve("workspace/noise.bin"));
        assertThat(unpacking).isEmptyDirectory();
        home.hasNoLeftovers();
    }

    @Test
    void aFullDiskLeavesNothingOfAnExport() throws Exception {
        Path stick = Files.createDirectory(tmp.resolve("stick"));
        Process process = new ChildProgram(home, tmp.resolve("log"))
                .start(
                        List.of("unshare", "-rm", "sh", "-c", MOUNTED, stick.toString()),
                        Map.of(),
                        List.of(),
                        "profile",
                        "export",
                        "bot",
                        "-o",
                        stick.resolve("bot.tar.gz").toString());
        int code = ChildProgram.exitCode(process);
        String said = Files.readString(tmp.resolve("log"));
        assumeTrue(code != NO_NAMESPACE, "a file system of one's own cannot be mounted here");

        assertThat(code).as(said).isEqualTo(FAILED);
        assertThat(said).contains("no space left").contains("left: \n").doesNotContain("\tat ");
    }

    private static final int NO_NAMESPACE = 99;

    /** Runs the rest of the command line where {@code $0} has a megabyte, and tells what is left there. */
    private static final String MOUNTED = "mount -t tmpfs -o size=1m none \"$0\" || exit 99; \"$@\"; code=$?; "
            + "echo \"left: $(ls -A \"$0\")\"; exit $code";

    @Test
    void aMillionEntriesAreRefusedAtOnceAndNothingIsLeft() throws IOException {
        Path many = tmp.resolve("many.tar.gz");
        try (OutputStream tar = new GZIPOutputStream(Files.newOutputStream(many), 1 << 16)) {
            tar.write(header("bot/", '5'));
            tar.write(header("bot/distribution.yaml", '0'));
            for (int i = 0; i < ENTRIES; i++) {
                tar.write(header("bot/skills/" + i, '0'));
            }
            tar.write(new byte[2 * BLOCK]);
        }

        CliResult result = home.run("profile", "import", many.toString(), "--yes", "--no-alias", "--name", "many");

        assertThat(result.exitCode()).isEqualTo(INVALID);
        assertThat(result.err()).contains("10000", "--max-entries");
        assertThat(home.profile("many")).doesNotExist();
        assertThat(home.root().resolve("cache/import")).isEmptyDirectory();
    }

    /** One entry of no bytes, as tar writes it. */
    private static byte[] header(String name, char type) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, type == '5' ? "0000755\0" : "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, "00000000000\0");
        put(header, 136, "00000000000\0");
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private CliResult export() {
        return home.run("profile", "export", "bot", "-o", archive.toString());
    }

    private Process child(String... words) {
        return new ChildProgram(home, tmp.resolve("log")).start(Map.of(), List.of(), words);
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(each -> String.valueOf(each.getFileName())).toList();
        }
    }
}
