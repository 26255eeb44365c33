package org.aigenlabs.installer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.DiskFailures;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.history.RecordedTexts;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.installer.seal.Passphrase;
import org.aigenlabs.installer.seal.Seal;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.manifest.ManifestReader;
import org.aigenlabs.schema.manifest.ManifestReading;
import org.aigenlabs.schema.value.TreePath;

/** Exports profiles: looks at everything first, then writes exactly that. */
public final class ProfileExporter {
    /** Of what is told in memories and sessions a key may be a part; a backup keeps it, and says so. */
    private static final List<TreePath> TOLD = List.of(new TreePath("memories"), new TreePath("sessions"));

    /** In an archive for others nothing tells when it was made: 1980, as far back as every archiver goes. */
    private static final FileTime NO_TIME = FileTime.from(java.time.Instant.ofEpochSecond(315_532_800));

    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(UTF_8);
    private static final int SMALL_FILE = 8 << 20;

    private final RootLayout layout;
    private final Disk disk;
    private final DatabaseCopier databases;
    private final SourceBundler bundler;
    private final HistoryItems history;
    private final BooleanSupplier cancelled;

    /** What exporting works with. */
    public record Parts(
            RootLayout layout, Disk disk, DatabaseCopier databases, SourceBundler bundler, HistoryCarrier carrier) {}

    public ProfileExporter(Parts parts, BooleanSupplier cancelled) {
        this.layout = parts.layout();
        this.disk = parts.disk();
        this.databases = parts.databases();
        this.bundler = parts.bundler();
        this.history = new HistoryItems(disk, parts.carrier(), new RecordedTexts(layout.store(), disk));
        this.cancelled = cancelled;
    }

    /**
     * Looks at the profile.
     *
     * @param scratch an empty directory for copies of databases, of nobody else's
     */
    public ExportPlan plan(ExportRequest request, Path scratch) {
        Path profile = layout.profile(request.profile());
        ProfileWalk.Found found = found(request, profile, scratch);
        SecretScanner scanner = new SecretScanner(new ProfileSecrets(disk).known(profile));
        List<ArchiveItem> resting = new ArrayList<>();
        for (ArchiveItem item : found.items()) {
            stopIfCancelled(request);
            if (item instanceof ArchiveItem.File file) {
                atRest(file, found.items(), scratch).ifPresent(resting::add);
            } else {
                resting.add(item);
            }
        }
        List<FileReading> readings = FileReadings.of(
                resting.stream()
                        .filter(ArchiveItem.File.class::isInstance)
                        .map(ArchiveItem.File.class::cast)
                        .toList(),
                scanner,
                () -> stopIfCancelled(request));
        Iterator<FileReading> read = readings.iterator();
        List<ArchiveItem> items = resting.stream()
                .map(item -> item instanceof ArchiveItem.File ? read.next().file() : item)
                .map(item -> timed(request, item))
                .toList();
        List<SecretFinding> findings = new ArrayList<>();
        if (!request.secrets()) {
            findings.addAll(names(scanner, items));
            readings.forEach(reading -> findings.addAll(reading.findings()));
            if (request.kind() == ExportKind.BACKUP) {
                Set<String> known = findings.stream().map(SecretFinding::id).collect(Collectors.toSet());
                findings.addAll(history.secrets(profile, scanner, known));
            }
        }
        return new ExportPlan(
                request,
                items,
                found.leftOut(),
                findings.stream().filter(each -> stops(request, each)).toList(),
                findings.stream().filter(each -> !stops(request, each)).toList());
    }

    private ProfileWalk.Found found(ExportRequest request, Path profile, Path scratch) {
        return switch (request.kind()) {
            case BACKUP -> {
                ProfileWalk.Found found = walk(request, profile);
                yield new ProfileWalk.Found(history.with(found.items(), profile, scratch, NO_TIME), found.leftOut());
            }
            case SHARE -> walk(request, profile);
            case OFFLINE ->
                new ProfileWalk.Found(
                        new OfflineItems(disk, bundler).of(request.profile(), profile, scratch, NO_TIME), List.of());
        };
    }

    private ProfileWalk.Found walk(ExportRequest request, Path profile) {
        return ProfileWalk.walk(profile, new ExportRules(request.kind(), request.secrets(), ownership(profile)));
    }

    /**
     * Writes what {@code plan} says into {@code file}, where nothing is, durably.
     *
     * @param passphrase is asked for one if secrets go in
     */
    public void write(ExportPlan plan, Path file, Passphrase passphrase) {
        try (OutputStream out = Files.newOutputStream(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (plan.request().secrets()) {
                seal(plan, out, passphrase);
            } else {
                pack(plan, out);
            }
        } catch (IOException e) {
            throw DiskFailures.of("write", file, e);
        }
        disk.sync(file);
    }

    private static void seal(ExportPlan plan, OutputStream out, Passphrase passphrase) throws IOException {
        char[] words = passphrase.tell(plan.request().output().toString());
        try (Seal sealed = new Seal(out, words)) {
            pack(plan, sealed);
        } finally {
            Arrays.fill(words, ' ');
        }
    }

    private static void pack(ExportPlan plan, OutputStream out) throws IOException {
        ArchiveManifest manifest = ArchiveManifest.of(
                plan.request().kind(), plan.request().profile().text(), plan.items());
        try (ParallelGzip gzip = new ParallelGzip(new OpenEnded(out))) {
            new ArchiveWriter(gzip, plan.request().profile().text()).write(manifest, plan.items(), NO_TIME);
            gzip.finish();
        }
    }

    /** Leaves the stream below open, for there is something to be written behind. */
    private static final class OpenEnded extends FilterOutputStream {
        OpenEnded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static boolean stops(ExportRequest request, SecretFinding finding) {
        boolean told =
                request.kind() == ExportKind.BACKUP && TOLD.stream().anyMatch(new TreePath(finding.path())::isWithin);
        return !told && !request.allowed().contains(finding.id());
    }

    private static List<SecretFinding> names(SecretScanner scanner, List<ArchiveItem> items) {
        return items.stream()
                .flatMap(item ->
                        scanner.find(item.path().text(), item.path().text().getBytes(UTF_8)).stream())
                .toList();
    }

    /** The file itself, or a copy of the database that it is; nothing for a log that the copy already holds. */
    private Optional<ArchiveItem.File> atRest(ArchiveItem.File file, List<ArchiveItem> all, Path scratch) {
        if (isLogOfDatabase(file, all)) {
            return Optional.empty();
        }
        if (!isDatabase(file.from())) {
            return Optional.of(file);
        }
        Path copy = scratch.resolve(Integer.toString(disk.list(scratch).size()));
        databases.copy(file.from(), copy);
        try {
            return Optional.of(
                    new ArchiveItem.File(file.path(), file.mode(), file.modified(), copy, Files.size(copy), ""));
        } catch (IOException e) {
            throw DiskFailures.of("look at", copy, e);
        }
    }

    private static boolean isLogOfDatabase(ArchiveItem.File file, List<ArchiveItem> all) {
        return Stream.of("-wal", "-shm", "-journal")
                .filter(file.path().text()::endsWith)
                .map(end -> file.path().text().substring(0, file.path().text().length() - end.length()))
                .filter(database -> !database.isEmpty() && !database.endsWith("/"))
                .flatMap(database ->
                        all.stream().filter(item -> item.path().text().equals(database)))
                .anyMatch(item -> item instanceof ArchiveItem.File main && isDatabase(main.from()));
    }

    private static boolean isDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return Arrays.equals(in.readNBytes(DATABASE.length), DATABASE);
        } catch (IOException e) {
            throw DiskFailures.of("read", file, e);
        }
    }

    private static ArchiveItem timed(ExportRequest request, ArchiveItem item) {
        if (request.kind() == ExportKind.BACKUP) {
            return item;
        }
        return switch (item) {
            case ArchiveItem.Directory(TreePath path, int mode, FileTime _) ->
                new ArchiveItem.Directory(path, mode, NO_TIME);
            case ArchiveItem.File file ->
                new ArchiveItem.File(file.path(), file.mode(), NO_TIME, file.from(), file.size(), file.digest());
            case ArchiveItem.Link link -> link;
        };
    }

    private Ownership ownership(Path profile) {
        Path manifest = profile.resolve(Manifest.FILE);
        if (disk.type(manifest) != EntryType.FILE) {
            return Ownership.ofPaths(Manifest.DEFAULT_OWNED);
        }
        return switch (ManifestReader.read(disk.read(manifest, SMALL_FILE))) {
            case ManifestReading.Valid(Manifest valid, var _) -> Ownership.of(valid);
            case ManifestReading.Invalid _ -> Ownership.ofPaths(Manifest.DEFAULT_OWNED);
        };
    }

    private void stopIfCancelled(ExportRequest request) {
        if (cancelled.getAsBoolean()) {
            throw new EnvironmentFailure(
                    "cannot export `" + request.profile() + "`: you stopped it; nothing was written");
        }
    }
}
