package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.resolver.select.AdvertisedRef;
import org.aigenlabs.resolver.select.Advertisement;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.resolver.source.SourceId;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * What a source's refs were when the store last took something from them: the file {@code <store>/seen/<source id>}, a
 * line {@code <id> <commit> <ref name>} each, so that an install without a network knows what a name means.
 *
 * <p>A memory only: a line that cannot be read, or whose commit the store no longer has from that source, does not count.
 */
final class KeptRefs {
    private static final String DIRECTORY = "seen";
    private static final String LOCK = "lock";
    private static final Object IN_THIS_PROGRAM = new Object();
    private static final int PARTS = 3;
    private static final int MOST_LINES = 20_000;

    private final Path file;
    private final String refPrefix;

    /** Those of the source {@code url} in {@code store}. */
    KeptRefs(Path store, String url) {
        SourceId source = SourceId.of(url);
        this.file = store.resolve(DIRECTORY).resolve(source.text());
        this.refPrefix = "refs/sources/" + source.text() + "/";
    }

    /** Notes where the ref of {@code chosen} was; nothing if no ref led there. It is {@code HEAD}, too, if that was asked. */
    void note(ChosenCommit chosen, Wanted wanted) throws IOException {
        if (chosen.refName().isEmpty()) {
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        // the first lock is for threads, the second for programs
        synchronized (IN_THIS_PROGRAM) {
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                add(chosen, wanted);
            }
        }
    }

    private void add(ChosenCommit chosen, Wanted wanted) throws IOException {
        SortedMap<String, AdvertisedRef> refs = read();
        AdvertisedRef now =
                new AdvertisedRef(Advertisements.gitId(chosen.named()), Advertisements.gitId(chosen.commit()));
        refs.put(chosen.refName(), now);
        if (wanted instanceof Wanted.Head) {
            refs.put(Constants.HEAD, now);
        }
        StringBuilder text = new StringBuilder();
        refs.forEach((name, ref) -> text.append(ref.id())
                .append(' ')
                .append(ref.peeled())
                .append(' ')
                .append(name)
                .append('\n'));
        Directories.replace(file, text.toString());
    }

    /** What the source would list if it had only what {@code known}, which has its refs, still has. */
    Advertisement advertisement(Repository known) throws IOException {
        SortedMap<String, AdvertisedRef> refs = new TreeMap<>();
        for (var entry : read().entrySet()) {
            if (known.exactRef(refPrefix + entry.getValue().peeled()) != null) {
                refs.put(entry.getKey(), entry.getValue());
            }
        }
        AdvertisedRef head = refs.remove(Constants.HEAD);
        return new Advertisement(
                refs, "", head == null ? new Advertisement.Head.None() : new Advertisement.Head.At(head.peeled()));
    }

    private SortedMap<String, AdvertisedRef> read() throws IOException {
        SortedMap<String, AdvertisedRef> refs = new TreeMap<>();
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            String[] parts = line.split(" ", PARTS);
            if (parts.length == PARTS && ObjectId.isId(parts[0]) && ObjectId.isId(parts[1]) && isRef(parts[2])) {
                refs.put(parts[2], new AdvertisedRef(new GitId(parts[0]), new GitId(parts[1])));
            }
        }
        return refs;
    }

    private static boolean isRef(String name) {
        return name.equals(Constants.HEAD) || Repository.isValidRefName(name);
    }
}
