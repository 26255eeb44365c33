package org.aigenlabs.resolver.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The bare repository that receives one fetch.
 *
 * <p>It borrows the store's objects, but names only commits of the one source, so that {@code have} and {@code shallow}
 * lines tell a server nothing about others.
 */
final class StagingRepository extends FileRepository {
    /** Enough to send only what changed; more would only make the request longer. */
    private static final int MOST_HAVES = 64;

    private final FetchLimits limits;

    private StagingRepository(FileRepositoryBuilder options, FetchLimits limits) throws IOException {
        super(options);
        this.limits = limits;
    }

    /** Makes one at {@code directory} that already has what {@code store} keeps below {@code refPrefix}. */
    static StagingRepository create(Path directory, Path store, String refPrefix, FetchLimits limits)
            throws IOException {
        BareRepository.write(directory);
        FileRepositoryBuilder options = new FileRepositoryBuilder().setBare().setGitDir(directory.toFile());
        if (Files.isDirectory(store.resolve("objects"))) {
            borrow(directory, store, refPrefix);
            options.addAlternateObjectDirectory(store.resolve("objects").toFile());
        }
        return new StagingRepository(options.setup(), limits);
    }

    /** Opens or makes the one at {@code directory} that keeps the history of a source, and nothing but that. */
    static StagingRepository history(Path directory, FetchLimits limits) throws IOException {
        if (!Files.exists(directory.resolve("HEAD"))) {
            BareRepository.write(directory);
        }
        return new StagingRepository(
                new FileRepositoryBuilder()
                        .setBare()
                        .setGitDir(directory.toFile())
                        .setup(),
                limits);
    }

    private static void borrow(Path directory, Path store, String refPrefix) throws IOException {
        StringBuilder refs = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
        StringBuilder shallow = new StringBuilder();
        Set<ObjectId> cut = StoreShallow.read(store);
        try (Repository open = openStore(store)) {
            List<Ref> known = open.getRefDatabase().getRefsByPrefix(refPrefix);
            for (Ref ref : known.subList(0, Math.min(known.size(), MOST_HAVES))) {
                @Nullable ObjectId id = ref.getObjectId();
                if (id != null) {
                    refs.append(id.name()).append(' ').append(ref.getName()).append('\n');
                    shallow.append(cut.contains(id) ? id.name() + "\n" : "");
                }
            }
        }
        Files.writeString(directory.resolve("packed-refs"), refs, StandardCharsets.US_ASCII);
        if (!shallow.isEmpty()) {
            Files.writeString(directory.resolve("shallow"), shallow, StandardCharsets.US_ASCII);
        }
    }

    static Repository openStore(Path store) throws IOException {
        File directory = store.toFile();
        return new FileRepository(
                new FileRepositoryBuilder().setBare().setGitDir(directory).setup());
    }

    /** None: JGit would count every ref of the store, whatever its source, as something we tell the server. */
    @Override
    public Set<ObjectId> getAdditionalHaves() {
        return Set.of();
    }

    @Override
    public ObjectInserter newObjectInserter() {
        return new LimitedInserter(super.newObjectInserter(), limits);
    }
}
