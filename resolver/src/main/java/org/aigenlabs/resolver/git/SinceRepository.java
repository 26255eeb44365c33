package org.aigenlabs.resolver.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A repository that says of one commit of the store that it has all that came before, which it has not: so a server sends
 * what came since, be it told to leave files out or not. For itself, history ends at that commit.
 */
final class SinceRepository extends FileRepository {
    private static final String OBJECTS = "objects";
    private static final String PACK = "pack";

    private final FetchLimits limits;
    private final ObjectDirectory told;

    private SinceRepository(FileRepositoryBuilder options, FetchLimits limits) throws IOException {
        super(options);
        this.limits = limits;
        this.told = new ObjectDirectory(
                getConfig(),
                options.getObjectDirectory(),
                Objects.requireNonNullElse(options.getAlternateObjectDirectories(), new File[0]),
                getFS(),
                new File(options.getGitDir(), "shallow-there"));
    }

    /** Makes one at {@code directory}; {@code since} is a commit of {@code store}, or null to say nothing. */
    static SinceRepository create(Path directory, Path store, @Nullable ObjectId since, FetchLimits limits)
            throws IOException {
        BareRepository.write(directory);
        FileRepositoryBuilder options = new FileRepositoryBuilder().setBare().setGitDir(directory.toFile());
        if (since != null) {
            Files.writeString(directory.resolve("shallow"), since.name() + "\n");
            options.addAlternateObjectDirectory(store.resolve(OBJECTS).toFile());
        }
        return new SinceRepository(options.setup(), limits);
    }

    /** What a connection looks into for the commits where history is cut off, to tell them, and writes the server's to. */
    @Override
    public ObjectDirectory getObjectDatabase() {
        return told;
    }

    @Override
    public ObjectReader newObjectReader() {
        return super.getObjectDatabase().newReader();
    }

    @Override
    public ObjectInserter newObjectInserter() {
        return new LimitedInserter(super.newObjectInserter(), limits);
    }

    @Override
    public Set<ObjectId> getAdditionalHaves() {
        return Set.of();
    }

    /** Where the server's own history is cut off. */
    Set<ObjectId> cutThere() throws IOException {
        return told.getShallowCommits();
    }

    /** Moves what was received to {@code repository}. */
    void moveTo(Path repository) throws IOException {
        Path to = repository.resolve(OBJECTS).resolve(PACK);
        Path from = getDirectory().toPath().resolve(OBJECTS).resolve(PACK);
        // an index before its pack would name what is not there
        for (String suffix : new String[] {".pack", ".idx"}) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(from, PACK + "-*" + suffix)) {
                for (Path file : files) {
                    Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    @Override
    protected void doClose() {
        told.close();
        super.doClose();
    }
}
