package org.aigenlabs.installer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.value.ProfileName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    @TempDir
    Path directory;

    private Path profile;

    @BeforeEach
    void makeProfile() throws IOException {
        profile = directory.resolve("root/profiles/coder");
        write("SOUL.md", "# Coder\n");
        write("memories/MEMORY.md", "the user likes tea\n");
        write("skills/a/run.sh", "#!/bin/sh\n");
        write("workspace/a b/\u00fcber \u2028 name.txt", "x");
        write("workspace/" + "deep/".repeat(30) + "long" + "n".repeat(150), "y");
        write(".env", "MAIL_KEY=dGhpcyBpcyBzZWNyZXQ\n");
        write("mcp-tokens/t.json", "{}");
        write("logs/a.log", "log");
        Files.setPosixFilePermissions(profile.resolve("skills/a/run.sh"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.setLastModifiedTime(
                profile.resolve("memories/MEMORY.md"),
                FileTime.from(Instant.ofEpochSecond(1_700_000_000, 123_456_000)));
        Files.createSymbolicLink(profile.resolve("workspace/inward"), Path.of("../SOUL.md"));
        Files.createSymbolicLink(profile.resolve("workspace/outward"), Path.of("/etc/passwd"));
        Files.createDirectory(profile.resolve("sessions"));
    }

    @Test
    void whatComesOutEqualsWhatWentIn() throws IOException {
        ExportPlan plan = plan(ExportKind.BACKUP);
        Path out = unpacked(exported(plan, "a.tar.gz"));
        Map<String, String> expected = seen(profile);
        Stream.of(".env", "mcp-tokens", "mcp-tokens/t.json", "logs", "logs/a.log", "workspace/outward")
                .forEach(expected::remove);
        assertThat(seen(out)).isEqualTo(expected);
        assertThat(plan.leftOut())
                .extracting(each -> each.path().text() + ": " + each.reason())
                .containsExactlyInAnyOrder(
                        ".env: CREDENTIAL", "logs: CACHE", "mcp-tokens: CREDENTIAL", "workspace/outward: OUTWARD_LINK");
    }

    @Test
    void twoExportsOfAnUnchangedProfileAreEqual() throws IOException {
        Path one = exported(plan(ExportKind.BACKUP), "a.tar.gz");
        Path two = exported(plan(ExportKind.BACKUP), "b.tar.gz");
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void anArchiveForOthersHoldsNothingOfTheUsers() throws IOException {
        write("distribution.yaml", "name: coder\nversion: 1.0.0\n");
        write(".env.EXAMPLE", "MAIL_KEY=\n");
        Path out = unpacked(exported(plan(ExportKind.SHARE), "s.tar.gz"));
        assertThat(seen(out).keySet())
                .containsExactly(
                        ".env.EXAMPLE", "SOUL.md", "distribution.yaml", "skills", "skills/a", "skills/a/run.sh");
    }

    @Test
    void aValueOfTheUsersEnvStopsItAndIsNotShown() throws IOException {
        write("skills/a/SKILL.md", "use dGhpcyBpcyBzZWNyZXQ\n");
        ExportPlan plan = plan(ExportKind.BACKUP);
        assertThat(plan.blocking()).hasSize(1);
        assertThat(plan.toString()).doesNotContain("dGhpcyBpcyBzZWNyZXQ");
        Set<String> allowed = Set.of(plan.blocking().getFirst().id());
        assertThat(plan(ExportKind.BACKUP, allowed).blocking()).isEmpty();
    }

    @Test
    void aChangedByteInsideIsNoticed() throws IOException {
        ExportPlan plan = plan(ExportKind.BACKUP);
        Path file = exported(plan, "a.tar.gz");
        byte[] tar = new java.util.zip.GZIPInputStream(Files.newInputStream(file)).readAllBytes();
        int at = new String(tar, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("likes tea");
        tar[at] ^= 1;
        try (ParallelGzip gzip = new ParallelGzip(Files.newOutputStream(file))) {
            gzip.write(tar, 0, tar.length);
            gzip.finish();
        }
        assertThatThrownBy(() -> unpacked(file))
                .isInstanceOf(InvalidFailure.class)
                .hasMessageContaining("`coder/memories/MEMORY.md` does not fit its digest");
    }

    private ExportPlan plan(ExportKind kind) throws IOException {
        return plan(kind, Set.of());
    }

    private ExportPlan plan(ExportKind kind, Set<String> allowed) throws IOException {
        ExportRequest request =
                new ExportRequest(new ProfileName("coder"), kind, directory.resolve("unused"), false, false, allowed);
        return exporter().plan(request, Files.createTempDirectory(directory, "scratch"));
    }

    private Path exported(ExportPlan plan, String name) {
        Path file = directory.resolve(name);
        exporter().write(plan, file, _ -> "tea".toCharArray());
        return file;
    }

    private ProfileExporter exporter() {
        return new ProfileExporter(
                new ProfileExporter.Parts(
                        new RootLayout(directory.resolve("root")),
                        new RealDisk(),
                        (from, to) -> {},
                        (lock, to) -> {},
                        new NoHistory()),
                () -> false);
    }

    private static final class NoHistory implements HistoryCarrier {
        @Override
        public boolean write(String profileId, Path to) {
            return false;
        }

        @Override
        public void keep(Path from, String profileId) {
            throw new IllegalStateException("there is none");
        }
    }

    private Path unpacked(Path archive) throws IOException {
        Path out = Files.createTempDirectory(directory, "out");
        Unpacking.unpack(new ArchiveReader(archive, new ArchiveLimits(0, 0, 0), () -> false), out);
        return out;
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(profile.resolve(path).getParent());
        Files.write(profile.resolve(path), text.getBytes(UTF_8));
    }

    /** As exact as the archive is: tenths of a microsecond at least. */
    private static Instant time(Path path) throws IOException {
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }

    /** Path to type, mode, time and content. */
    private static Map<String, String> seen(Path top) throws IOException {
        Map<String, String> seen = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.filter(path -> !path.equals(top)).toList()) {
                String what = Files.isSymbolicLink(each)
                        ? "link " + Files.readSymbolicLink(each)
                        : PosixFilePermissions.toString(Files.getPosixFilePermissions(each)) + " "
                                + time(each) + " "
                                + (Files.isDirectory(each) ? "directory" : Files.readString(each));
                seen.put(top.relativize(each).toString(), what);
            }
        }
        return seen;
    }
}
