package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.schema.failure.BusyFailure;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Makes the store small: forgets old generations and packs what is left. Objects that nothing names stay a day, for a
 * command that is running may be about to name them.
 */
public final class StoreTidy {
    /** The same file under which a fetch is kept: only one of both at a time. */
    private static final String LOCK = "aigenlabs.lock";

    private static final Duration GRACE = Duration.ofDays(1);

    private final Path store;
    private final Disk disk;

    /** @param store the bare repository, absolute */
    public StoreTidy(Path store, Disk disk) {
        this.store = store;
        this.disk = disk;
    }

    /**
     * Forgets the generations of a profile that are not in {@code kept}; the oldest of those begins the history then.
     *
     * @return how many were forgotten
     */
    public int forget(String profileId, Set<Integer> kept) {
        try (FileChannel channel = channel();
                FileLock lock = lock(channel);
                FileRepository repository = open()) {
            return lock.isValid() ? forget(repository, profileId, kept) : 0;
        } catch (IOException e) {
            throw StoreFailures.of("tidy", store, e);
        }
    }

    private static int forget(FileRepository repository, String profileId, Set<Integer> kept) throws IOException {
        BatchRefUpdate update = repository.getRefDatabase().newBatchUpdate().setAllowNonFastForwards(true);
        @Nullable Ref oldest = null;
        int oldestNumber = Integer.MAX_VALUE;
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(GenerationName.refsOf(profileId))) {
            int number = GenerationName.ofRef(ref.getName())
                    .map(GenerationName::number)
                    .orElse(Integer.MAX_VALUE);
            if (!kept.contains(number)) {
                update.addCommand(new ReceiveCommand(ref.getObjectId(), ObjectId.zeroId(), ref.getName()));
            } else if (number < oldestNumber) {
                oldestNumber = number;
                oldest = ref;
            }
        }
        if (update.getCommands().isEmpty() || oldest == null) {
            return 0;
        }
        Set<ObjectId> shallow = new HashSet<>(repository.getObjectDatabase().getShallowCommits());
        shallow.add(oldest.getObjectId());
        repository.getObjectDatabase().setShallowCommits(shallow);
        try (RevWalk walk = new RevWalk(repository)) {
            update.execute(walk, NullProgressMonitor.INSTANCE);
        }
        for (ReceiveCommand each : update.getCommands()) {
            if (each.getResult() != ReceiveCommand.Result.OK) {
                throw new IOException("the store answered " + each.getResult() + " for " + each.getRefName());
            }
        }
        return update.getCommands().size();
    }

    /** Packs everything, durably, and drops what nothing has named for a day. */
    public void pack() {
        try (FileChannel channel = channel();
                FileLock lock = lock(channel);
                FileRepository repository = open()) {
            if (lock.isValid()) {
                GC gc = new GC(repository);
                gc.setExpireAgeMillis(GRACE.toMillis());
                gc.setPackExpireAgeMillis(0);
                gc.gc().join();
                disk.syncAll(List.of(store.resolve("objects/pack"), store.resolve("objects"), store));
            }
        } catch (IOException e) {
            throw StoreFailures.of("tidy", store, e);
        } catch (ParseException | GitAPIException | JGitInternalException e) {
            throw StoreFailures.of("tidy", store, new IOException(e));
        }
    }

    /** Its bytes on disk. */
    public long size() {
        return size(store);
    }

    private long size(Path at) {
        return switch (disk.type(at)) {
            case DIRECTORY -> disk.list(at).stream().mapToLong(this::size).sum();
            case FILE -> at.toFile().length();
            case LINK, OTHER, ABSENT -> 0;
        };
    }

    private FileChannel channel() throws IOException {
        return FileChannel.open(store.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private FileLock lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw busy(e);
        }
        throw busy(null);
    }

    private BusyFailure busy(@Nullable Throwable cause) {
        BusyFailure failure = new BusyFailure(
                "cannot tidy the store `" + store + "`: another command writes to it, expected nobody",
                "wait until that is done, then run the command again");
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    private FileRepository open() throws IOException {
        return (FileRepository) new FileRepositoryBuilder()
                .setGitDir(store.toFile())
                .setBare()
                .setMustExist(true)
                .setFS(FS.DETECTED)
                .build();
    }
}
