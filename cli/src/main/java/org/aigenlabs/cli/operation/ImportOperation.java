package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.Creation;
import org.aigenlabs.installer.apply.ProfileImporter;
import org.aigenlabs.installer.archive.ArchiveContents;
import org.aigenlabs.installer.archive.ArchiveEntry;
import org.aigenlabs.installer.archive.ArchiveLimits;
import org.aigenlabs.installer.archive.ArchiveManifest;
import org.aigenlabs.installer.archive.ArchiveReader;
import org.aigenlabs.installer.archive.ExportKind;
import org.aigenlabs.installer.archive.OfflineItems;
import org.aigenlabs.installer.archive.UnpackedProfile;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.ScratchDirectory;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.seal.Passphrase;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.value.ProfileName;
import org.aigenlabs.schema.value.TreePath;

/**
 * Importing: from an archive, over a plan that the user accepts, to a profile. An archive of another program is
 * installed like a distribution; one of ours comes back as it was.
 */
public final class ImportOperation {
    private static final int LARGEST_LOCK = 8 << 20;

    private final RootLayout layout;
    private final Path directory;
    private final Disk disk;
    private final ProfileImporter importer;
    private final Supplier<InstallOperation> installing;
    private final Function<Path, InstallOperation> offline;
    private final Passphrase passphrase;
    private final BooleanSupplier cancelled;

    /** What importing works with; {@code directory} is the current one, {@code offline} installs from a git bundle. */
    public record Parts(
            RootLayout layout,
            Path directory,
            Disk disk,
            ProfileImporter importer,
            Supplier<InstallOperation> installing,
            Function<Path, InstallOperation> offline,
            Passphrase passphrase) {}

    public ImportOperation(Parts parts, BooleanSupplier cancelled) {
        this.layout = parts.layout();
        this.directory = parts.directory();
        this.disk = parts.disk();
        this.importer = parts.importer();
        this.installing = parts.installing();
        this.offline = parts.offline();
        this.passphrase = parts.passphrase();
        this.cancelled = cancelled;
    }

    /**
     * An import as typed.
     *
     * @param name of the profile to be made; empty for the archive's own
     * @param limits what may be more than usual; zeros for nothing
     */
    public record Wish(String archive, String name, boolean alias, ArchiveLimits limits) {}

    /**
     * What is in an archive.
     *
     * @param kind what it was made for; empty if another program wrote it
     */
    public record Inside(String kind, SortedMap<TreePath, ArchiveManifest.Line> lines) {}

    /** What an archive is found to be. */
    public interface Kinds {
        /** One of ours; to be made by {@link ImportOperation#make}. */
        void own(PreparedImport prepared);

        /** One that is installed as from a source: of another program, or for a machine without a network. */
        void installed(PreparedInstall prepared);
    }

    /** Unpacks and checks the archive, then hands it to {@code kinds}; what was unpacked is gone afterwards. */
    public void open(Wish wish, Kinds kinds) {
        if (!wish.name().isEmpty()) {
            importer.refuseTaken(ProfileNames.fresh("import as", wish.name()));
        }
        Path archive = directory.resolve(wish.archive()).normalize();
        withScratch(scratch -> {
            UnpackedProfile unpacked =
                    UnpackedProfile.unpack(new ArchiveReader(archive, wish.limits(), cancelled, passphrase), scratch);
            if (isOffline(unpacked)) {
                try (PreparedInstall prepared = offline(wish, archive, unpacked)) {
                    kinds.installed(prepared);
                }
            } else if (unpacked.contents().manifest().isPresent()) {
                kinds.own(own(wish, archive, unpacked));
            } else {
                InstallRequest request = new InstallRequest(
                        new SourceRequest(scratch.toString(), "", "", true, false, false), wish.name(), wish.alias());
                Source origin = new Source(archive.toUri().toString(), "", "");
                try (PreparedInstall prepared = installing.get().prepareUnpacked(request, origin)) {
                    kinds.installed(prepared);
                }
            }
        });
    }

    /** Reads an archive to its end and checks all of it; nothing is kept. */
    public ArchiveContents verify(String archive, ArchiveLimits limits) {
        return new ArchiveReader(directory.resolve(archive).normalize(), limits, cancelled, passphrase).check();
    }

    /** What is in an archive; reads it to its end. */
    public List<ArchiveEntry> list(String archive, ArchiveLimits limits) {
        return new ArchiveReader(directory.resolve(archive).normalize(), limits, cancelled, passphrase).list();
    }

    /** What is in an archive, by path; reads it to its end. */
    public Inside inside(String archive, ArchiveLimits limits) {
        ArchiveReader reader = new ArchiveReader(directory.resolve(archive).normalize(), limits, cancelled, passphrase);
        SortedMap<TreePath, ArchiveManifest.Line> lines = reader.lines();
        return new Inside(reader.kind(), lines);
    }

    /** Makes the profile. */
    public Creation make(PreparedImport prepared, boolean alias) {
        return prepared.make(importer, alias);
    }

    private PreparedImport own(Wish wish, Path archive, UnpackedProfile unpacked) {
        String wanted = wish.name().isEmpty()
                ? unpacked.contents().manifest().orElseThrow().profile()
                : wish.name();
        ProfileName name = ProfileNames.fresh("import as", wanted);
        importer.refuseTaken(name);
        return PreparedImport.of(archive, name, layout.profile(name), unpacked);
    }

    private static boolean isOffline(UnpackedProfile unpacked) {
        return unpacked.contents()
                .manifest()
                .filter(manifest -> manifest.kind().equals(ExportKind.OFFLINE.word()))
                .isPresent();
    }

    /** From the bundle, under the source's name: from there on it is an install like any other. */
    private PreparedInstall offline(Wish wish, Path archive, UnpackedProfile unpacked) {
        Path file = unpacked.directory().resolve(Lock.FILE);
        Path bundle = unpacked.directory().resolve(OfflineItems.BUNDLE.text());
        if (disk.type(file) != EntryType.FILE || disk.type(bundle) != EntryType.FILE) {
            throw damaged(archive, "it lacks its lock or its git bundle, expected both");
        }
        Lock lock = LockDocument.read(disk.read(file, LARGEST_LOCK));
        Source source = lock.source();
        String name = wish.name().isEmpty()
                ? unpacked.contents().manifest().orElseThrow().profile()
                : wish.name();
        PreparedInstall prepared = offline.apply(bundle)
                .prepare(new InstallRequest(
                        new SourceRequest(source.url(), source.ref(), source.path(), false, true, true),
                        name,
                        wish.alias()));
        if (!prepared.plan().snapshot().commit().equals(lock.commit())) {
            prepared.close();
            throw damaged(
                    archive,
                    "its git bundle does not hold what its lock says, expected commit `" + lock.commit() + "`");
        }
        return prepared;
    }

    private static InvalidFailure damaged(Path archive, String what) {
        return new InvalidFailure(
                "cannot read archive `" + archive + "`: " + what, "ask whoever made the archive for a new one");
    }

    private void withScratch(Consumer<Path> work) {
        try (ScratchDirectory scratch = ScratchDirectory.open(layout.cache().resolve("import"), disk)) {
            work.accept(scratch.path());
        }
    }
}
