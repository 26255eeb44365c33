package org.aigenlabs.installer.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealDiskTest {
    @TempDir
    Path temp;

    private final RealDisk disk = new RealDisk();

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"FILE", "EXECUTABLE", "PRIVATE_FILE"})
    void writesWithExactlyTheModeAskedFor(Mode mode) throws IOException {
        disk.write(temp.resolve("f"), "x".getBytes(UTF_8), mode);

        assertThat(Files.getPosixFilePermissions(temp.resolve("f"))).isEqualTo(mode.permissions());
    }

    @Test
    void refusesToWriteWhereSomethingIs() throws IOException {
        Files.writeString(temp.resolve("f"), "old");

        assertThatThrownBy(() -> disk.write(temp.resolve("f"), new byte[0], Mode.FILE))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessage("cannot write `" + temp.resolve("f") + "`: something is there already, expected nothing");
        assertThat(temp.resolve("f")).hasContent("old");
    }

    @Test
    void neverWritesThroughALink() throws IOException {
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("elsewhere"));

        assertThatThrownBy(() -> disk.write(temp.resolve("link"), new byte[0], Mode.FILE))
                .isInstanceOf(EnvironmentFailure.class);
        assertThat(temp.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void neverReadsThroughALink() throws IOException {
        Files.writeString(temp.resolve("secret"), "secret");
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("secret"));

        assertThatThrownBy(() -> disk.read(temp.resolve("link"), 100))
                .hasMessageContaining("a symbolic link is there, expected none");
    }

    @Test
    void readsAFileOfExactlyTheLimitAndNoLarger() throws IOException {
        Files.writeString(temp.resolve("f"), "12345");

        assertThat(disk.read(temp.resolve("f"), 5)).asString(UTF_8).isEqualTo("12345");
        assertThatThrownBy(() -> disk.read(temp.resolve("f"), 4)).hasMessageContaining("at most 4 bytes");
    }

    @Test
    void tellsWhatLiesThere() throws IOException {
        Files.writeString(temp.resolve("file"), "");
        Files.createSymbolicLink(temp.resolve("dangling"), temp.resolve("nowhere"));

        assertThat(disk.type(temp)).isEqualTo(EntryType.DIRECTORY);
        assertThat(disk.type(temp.resolve("file"))).isEqualTo(EntryType.FILE);
        assertThat(disk.type(temp.resolve("dangling"))).isEqualTo(EntryType.LINK);
        assertThat(disk.type(temp.resolve("nothing"))).isEqualTo(EntryType.ABSENT);
    }

    @Test
    void deletesALinkAndNotWhatItPointsTo() throws IOException {
        Path kept = Files.createDirectories(temp.resolve("kept/below"));
        Files.createDirectories(temp.resolve("top/a/b"));
        Files.createSymbolicLink(temp.resolve("top/a/link"), kept);

        new Directories(disk).deleteTree(temp.resolve("top"));

        assertThat(temp.resolve("top")).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void makesManyPathsDurableAndTellsOfOneThatFails() throws IOException {
        List<Path> paths =
                IntStream.range(0, 20).mapToObj(i -> temp.resolve("f" + i)).toList();
        for (Path each : paths) {
            disk.write(each, new byte[10], Mode.FILE);
        }
        disk.syncAll(paths);
        Files.delete(paths.get(13));

        assertThatThrownBy(() -> disk.syncAll(paths))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageStartingWith("cannot make durable `" + paths.get(13) + "`: no such file");
    }

    @Test
    void makesWhatIsMissingAndTellsWhat() {
        Directories directories = new Directories(disk);

        assertThat(directories.create(temp.resolve("a/b"), Mode.PRIVATE_DIRECTORY))
                .containsExactly(temp.resolve("a"), temp.resolve("a/b"));
        assertThat(directories.create(temp.resolve("a/b/c"), Mode.DIRECTORY)).containsExactly(temp.resolve("a/b/c"));
        assertThat(mode(temp.resolve("a"))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, no space left on the disk",
        "Read-only file system, the file system is read-only",
        "Disk quota exceeded, your disk quota is used up",
        "Input/output error, the disk reports an error",
        "Text file busy, Text file busy"
    })
    void saysWhyAndWhatToDo(String reason, String words) {
        EnvironmentFailure asFile = DiskFailures.of("write", temp, new FileSystemException("x", null, reason));
        EnvironmentFailure asChannel = DiskFailures.of("write", temp, new IOException(reason));

        assertThat(asFile).hasMessage("cannot write `" + temp + "`: " + words);
        assertThat(asChannel).hasMessage(asFile.getMessage());
        assertThat(asFile.hints()).hasSize(1).isEqualTo(asChannel.hints());
    }

    @Test
    void namesTheFullFileSystemAlsoForWhatIsGone() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs a second file system, /proc");

        assertThat(DiskFailures.of("write", Path.of("/proc/gone/x"), new IOException("No space left on device"))
                        .hints())
                .containsExactly("free some space (`df -h /proc`), then again");
    }

    @Test
    void speaksOfNoRootWhereAnotherDirectoryIsReadOnly() {
        assertThat(DiskFailures.of("write", temp.resolve("x"), new IOException("Read-only file system"))
                        .hints())
                .containsExactly("see how `" + temp + "` is mounted");
    }

    @Test
    void saysWhoseThePlaceIs() {
        EnvironmentFailure denied =
                DiskFailures.of("make the directory", temp.resolve("x"), new AccessDeniedException("x"));

        assertThat(denied).hasMessageContaining("permission denied");
        assertThat(denied.hints()).containsExactly("check who owns it: `ls -ld " + temp + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "list", "look at"})
    void speaksOfReadingToWhoeverReads(String verb) {
        assertThat(DiskFailures.of(verb, temp, new AccessDeniedException("x")))
                .hasMessageEndingWith("permission denied, expected one you may read");
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @Timeout(10)
    void refusesToWaitForAPipe() throws IOException, InterruptedException {
        Path pipe = temp.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> new RealDisk().read(pipe, 10))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining("it is a pipe, a socket or a device");
    }
}
