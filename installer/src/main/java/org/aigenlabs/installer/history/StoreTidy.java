package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aigenlabs.installer.disk.Disk;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.jspecify.annotations.Nullable;

/**
 * Makes the store small: forgets old generations and packs what is left. What nothing names is gone at once: a command
 * that is about to name an object holds the store ({@link StoreLock}) from when it looks for it.
 */
public final class StoreTidy {
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
        try (StoreLock _ = StoreLock.acquire(store, "tidy");
                FileRepository repository = StoreRepository.open(store)) {
            return forget(repository, profileId, kept);
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

    /** The numbers of those generations that are copies somebody wished for. */
    public Set<Integer> copies(String profileId) {
        try (FileRepository repository = StoreRepository.open(store);
                RevWalk walk = new RevWalk(repository)) {
            Set<Integer> numbers = new TreeSet<>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(GenerationName.refsOf(profileId))) {
                GenerationMessage message = GenerationMessage.parse(
                        walk.parseCommit(ref.getObjectId()).getFullMessage());
                if (message.step() instanceof GenerationMessage.Step.Copied) {
                    GenerationName.ofRef(ref.getName()).ifPresent(name -> numbers.add(name.number()));
                }
            }
            return numbers;
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /** Packs everything, durably, and drops what nothing names. */
    public void pack() {
        try (StoreLock _ = StoreLock.acquire(store, "tidy");
                FileRepository repository = StoreRepository.open(store)) {
            // else JGit writes each object that is dropped into a file of its own first, for somebody may need it
            repository.getConfig().setString("gc", null, "pruneExpire", "now");
            GC gc = new GC(repository);
            gc.setExpireAgeMillis(0);
            gc.setPackExpireAgeMillis(0);
            gc.gc().join();
            disk.syncAll(List.of(store.resolve("objects/pack"), store.resolve("objects"), store));
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
}
