package org.aigenlabs.installer.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.aigenlabs.installer.seal.Passphrase;
import org.aigenlabs.installer.seal.Unsealed;
import org.aigenlabs.installer.seal.WrongPassphrase;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.TreePath;

/**
 * Reads an archive from its first byte to its last, and holds it against its own manifest if it has one.
 *
 * <p>What a visitor was given before a refusal must be thrown away: the refusal may come with the last byte.
 */
public final class ArchiveReader {
    private static final int BUFFER = 1 << 16;
    private static final int RUNNABLE = 0111;
    private static final int PLAIN = 0644;
    private static final int EXECUTABLE = 0755;

    private final Path archive;
    private final ArchiveLimits raised;
    private final BooleanSupplier cancelled;
    private final Passphrase passphrase;
    private final ArchiveRefusals refusals;
    private final Set<TreePath> seen = new HashSet<>();
    private Optional<ArchiveManifest> manifest = Optional.empty();

    /**
     * @param raised what the user allows beyond the usual limits; zeros for nothing
     * @param cancelled whether the user wants to stop
     */
    public ArchiveReader(Path archive, ArchiveLimits raised, BooleanSupplier cancelled) {
        this(archive, raised, cancelled, file -> {
            throw new UsageFailure(
                    "cannot read archive `" + file + "`: it is encrypted, and nobody knows the passphrase");
        });
    }

    /** The same; {@code passphrase} is asked if the archive is encrypted. */
    public ArchiveReader(Path archive, ArchiveLimits raised, BooleanSupplier cancelled, Passphrase passphrase) {
        this.archive = archive;
        this.passphrase = passphrase;
        this.raised = raised;
        this.cancelled = cancelled;
        this.refusals = new ArchiveRefusals(archive.toString());
    }

    /**
     * Reads all of it.
     *
     * @throws org.aigenlabs.schema.failure.InvalidFailure if any of it is not as it should be
     */
    ArchiveContents read(ArchiveVisitor visitor) {
        try (InputStream file = opened();
                GzipMember gzip = new GzipMember(file, limits(ArchiveLimits.FOREIGN), refusals)) {
            TarReader tar =
                    new TarReader(new BufferedInputStream(gzip, BUFFER), limits(ArchiveLimits.FOREIGN), refusals);
            EntryNames names = new EntryNames(refusals);
            Optional<TarEntry> entry = first(tar, names, gzip);
            while (entry.isPresent()) {
                visit(entry.get(), names, tar, visitor);
                entry = tar.next();
            }
            requireAllSeen();
            return new ArchiveContents(names.top(), manifest);
        } catch (IOException e) {
            throw refusals.unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Reads all of it and keeps nothing. */
    public ArchiveContents check() {
        return read(new ArchiveVisitor() {
            @Override
            public void directory(TreePath path, TarEntry entry) {
                // every check is the reader's
            }

            @Override
            public void file(TreePath path, TarEntry entry, InputStream content) {
                // every check is the reader's
            }
        });
    }

    /** Reads all of it and tells what each entry is, by path; of an archive of another program, by its content. */
    public SortedMap<TreePath, ArchiveManifest.Line> lines() {
        SortedMap<TreePath, ArchiveManifest.Line> found = new TreeMap<>();
        ArchiveContents contents = read(new ArchiveVisitor() {
            @Override
            public void directory(TreePath path, TarEntry entry) {
                found.put(path, new ArchiveManifest.DirectoryLine(entry.mode()));
            }

            @Override
            public void file(TreePath path, TarEntry entry, InputStream content) throws IOException {
                DigestInputStream read = new DigestInputStream(content, Digests.sha256());
                read.transferTo(OutputStream.nullOutputStream());
                String digest = HexFormat.of().formatHex(read.getMessageDigest().digest());
                found.put(path, new ArchiveManifest.FileLine(entry.mode(), entry.size(), digest));
            }
        });
        contents.manifest().ifPresent(list -> found.putAll(list.lines()));
        return found;
    }

    /** What it says that it was made for, once it was read; empty if another program wrote it. */
    public String kind() {
        return manifest.map(ArchiveManifest::kind).orElse("");
    }

    /** Reads all of it and tells what is in it, in its order. */
    public List<ArchiveEntry> list() {
        List<ArchiveEntry> entries = new ArrayList<>();
        read(new ArchiveVisitor() {
            @Override
            public void directory(TreePath path, TarEntry entry) {
                entries.add(new ArchiveEntry(path, true, 0));
            }

            @Override
            public void file(TreePath path, TarEntry entry, InputStream content) {
                entries.add(new ArchiveEntry(path, false, entry.size()));
            }
        });
        return entries;
    }

    private InputStream opened() {
        if (!Files.isRegularFile(archive)) {
            throw refusals.unreadable(Files.exists(archive) ? "it is no file, expected one" : "there is no such file");
        }
        try {
            return unsealed(new BufferedInputStream(Files.newInputStream(archive), BUFFER));
        } catch (WrongPassphrase _) {
            throw new UsageFailure(
                    "cannot read archive `" + archive + "`: the passphrase does not open it", "run the command again");
        } catch (IOException e) {
            throw refusals.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private InputStream unsealed(InputStream file) throws IOException {
        file.mark(1);
        int first = file.read();
        file.reset();
        if (!Unsealed.isSealed(first)) {
            return file;
        }
        char[] words = passphrase.tell(archive.toString());
        try {
            return new Unsealed(file, words);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        } finally {
            Arrays.fill(words, ' ');
        }
    }

    /** Reads the manifest, if there is one, for it stands before everything else; gives the entry to go on with. */
    private Optional<TarEntry> first(TarReader tar, EntryNames names, GzipMember gzip) throws IOException {
        Optional<TarEntry> entry = tar.next();
        while (entry.isPresent()) {
            Optional<TreePath> path = names.path(entry.get(), EntryNames.Origin.FOREIGN);
            if (path.isPresent()
                    && path.get().equals(ArchiveManifest.FILE)
                    && !entry.get().directory()) {
                manifest = Optional.of(listed(tar, entry.get()));
                gzip.raise(limits(ArchiveLimits.OWN));
                tar.raise(limits(ArchiveLimits.OWN));
                return tar.next();
            }
            if (path.isPresent()) {
                names.forget(path.get());
                return entry;
            }
            entry = tar.next();
        }
        return entry;
    }

    private ArchiveManifest listed(TarReader tar, TarEntry entry) throws IOException {
        if (entry.size() > ArchiveManifest.LARGEST) {
            throw refusals.archive("its list of entries is larger than 128 MiB", "a smaller one");
        }
        return ArchiveManifest.read(tar.content().readNBytes((int) entry.size()), refusals);
    }

    private ArchiveLimits limits(ArchiveLimits usual) {
        return usual.raisedTo(raised.entries(), raised.bytes());
    }

    private void visit(TarEntry entry, EntryNames names, TarReader tar, ArchiveVisitor visitor) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new EnvironmentFailure("cannot read archive `" + archive + "`: you stopped it; nothing was changed");
        }
        EntryNames.Origin origin = manifest.isPresent() ? EntryNames.Origin.OWN : EntryNames.Origin.FOREIGN;
        Optional<TreePath> path = names.path(entry, origin);
        if (path.isEmpty()) {
            return;
        }
        if (manifest.isEmpty()) {
            pass(path.get(), entry, tar.content(), visitor);
            return;
        }
        seen.add(path.get());
        switch (manifest.get().lines().get(path.get())) {
            case ArchiveManifest.DirectoryLine(int mode)
            when entry.directory() && entry.mode() == mode -> visitor.directory(path.get(), entry);
            case ArchiveManifest.FileLine line
            when !entry.directory() && entry.size() == line.size() && entry.mode() == line.mode() ->
                digested(path.get(), entry, line, tar, visitor);
            case null, default ->
                throw refusals.entry(entry.name(), "is not as its list of entries says", "the same in both");
        }
    }

    /** Whoever wrote it had other users and groups: only what runs is told apart from what does not. */
    private static void pass(TreePath path, TarEntry entry, InputStream content, ArchiveVisitor visitor)
            throws IOException {
        if (entry.directory()) {
            visitor.directory(path, entry.withMode(EXECUTABLE));
        } else {
            visitor.file(path, entry.withMode((entry.mode() & RUNNABLE) == 0 ? PLAIN : EXECUTABLE), content);
        }
    }

    private void digested(
            TreePath path, TarEntry entry, ArchiveManifest.FileLine line, TarReader tar, ArchiveVisitor visitor)
            throws IOException {
        MessageDigest digest = Digests.sha256();
        DigestInputStream content = new DigestInputStream(tar.content(), digest);
        visitor.file(path, entry, content);
        // what the visitor did not want is part of the digest too
        content.transferTo(OutputStream.nullOutputStream());
        if (!HexFormat.of().formatHex(digest.digest()).equals(line.digest())) {
            throw refusals.entry(entry.name(), "does not fit its digest", "an undamaged archive");
        }
    }

    private void requireAllSeen() {
        manifest.ifPresent(list -> list.lines().forEach((path, line) -> {
            if (!(line instanceof ArchiveManifest.LinkLine) && !seen.contains(path)) {
                throw refusals.entry(path.text(), "is listed and missing", "every entry of the list");
            }
        }));
    }
}
