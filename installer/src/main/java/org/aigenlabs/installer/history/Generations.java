package org.aigenlabs.installer.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;

/** The generations of all profiles, in the store. The store itself is made by whoever fetches into it. */
public final class Generations {
    private static final int LARGEST_BLOB = 64 * 1024 * 1024;

    private final Path store;
    private final Disk disk;

    /** @param store the bare repository, absolute */
    public Generations(Path store, Disk disk) {
        this.store = store;
        this.disk = disk;
    }

    /**
     * Records a generation durably: its objects first, then its ref.
     *
     * @return the commit
     * @throws BusyFailure if that generation exists, or another command writes it
     */
    public GitId record(NewGeneration next) {
        requireStore();
        try (StoreLock _ = StoreLock.acquire(store, "record a generation in");
                FileRepository repository = StoreRepository.open(store)) {
            ObjectId commit =
                    new GenerationObjects(repository, quarantine(next.name().profileId())).write(next);
            createRef(repository, next.name(), commit);
            return new GitId(commit.name());
        } catch (IOException e) {
            throw StoreFailures.of("record a generation in", store, e);
        }
    }

    /** Whether there is a store at all. */
    public boolean isPresent() {
        return disk.type(store) == EntryType.DIRECTORY;
    }

    /** The generations of a profile, the oldest first; none if there is no store. */
    public List<GenerationName> list(String profileId) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return List.of();
        }
        try (FileRepository repository = StoreRepository.open(store)) {
            return names(repository, profileId);
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /** One generation, if it was recorded. */
    public Optional<Generation> find(GenerationName name) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return Optional.empty();
        }
        try (FileRepository repository = StoreRepository.open(store)) {
            Ref ref = repository.exactRef(name.ref());
            ObjectId commit = ref == null ? null : ref.getObjectId();
            return commit == null ? Optional.empty() : Optional.of(new GenerationReader(repository).read(name, commit));
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /**
     * Forgets the generations of a profile behind number {@code last}, and what a crash while recording one left behind;
     * may be called again.
     */
    public void removeAfter(String profileId, int last) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return;
        }
        quarantine(profileId).discard();
        discardRefLocks(profileId);
        try (FileRepository repository = StoreRepository.open(store)) {
            for (GenerationName name : names(repository, profileId)) {
                if (name.number() > last) {
                    deleteRef(repository, name);
                }
            }
        } catch (IOException e) {
            throw StoreFailures.of("remove generations from", store, e);
        }
    }

    /** Removes what a crash while recording a generation of a profile left behind; may be called again. */
    public void discardCutOff(String profileId) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return;
        }
        quarantine(profileId).discard();
        discardRefLocks(profileId);
    }

    /** A lock on a ref of ours is a dead command's, for whoever writes one holds the profile. */
    private void discardRefLocks(String profileId) {
        Path refs = store.resolve(GenerationName.refsOf(profileId));
        if (disk.type(refs) == EntryType.DIRECTORY) {
            disk.list(refs).stream()
                    .filter(file -> String.valueOf(file.getFileName()).endsWith(".lock"))
                    .forEach(disk::delete);
        }
    }

    /** The bytes of {@code blob}, if the store has it. */
    public Optional<byte[]> findBlob(GitId blob) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return Optional.empty();
        }
        try (FileRepository repository = StoreRepository.open(store)) {
            ObjectId id = ObjectId.fromString(blob.hex());
            return repository.getObjectDatabase().has(id)
                    ? Optional.of(repository.open(id, Constants.OBJ_BLOB).getCachedBytes(LARGEST_BLOB))
                    : Optional.empty();
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /** The bytes of those of {@code blobs} that the store has; the store is opened once. */
    public Map<GitId, byte[]> findBlobs(Collection<GitId> blobs) {
        Map<GitId, byte[]> found = new HashMap<>();
        if (blobs.isEmpty() || disk.type(store) != EntryType.DIRECTORY) {
            return found;
        }
        try (FileRepository repository = StoreRepository.open(store);
                ObjectReader reader = repository.newObjectReader()) {
            for (GitId blob : blobs) {
                ObjectId id = ObjectId.fromString(blob.hex());
                if (reader.has(id)) {
                    found.put(blob, reader.open(id, Constants.OBJ_BLOB).getCachedBytes(LARGEST_BLOB));
                }
            }
            return found;
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /** Those of {@code objects} that the store has. */
    public Set<GitId> known(Collection<GitId> objects) {
        Set<GitId> found = new HashSet<>();
        if (disk.type(store) != EntryType.DIRECTORY) {
            return found;
        }
        try (FileRepository repository = StoreRepository.open(store)) {
            for (GitId each : objects) {
                if (repository.getObjectDatabase().has(ObjectId.fromString(each.hex()))) {
                    found.add(each);
                }
            }
            return found;
        } catch (IOException e) {
            throw StoreFailures.of("read the history in", store, e);
        }
    }

    /**
     * Forgets a profile's generations and what a crash while recording one left behind; may be called again. Their
     * objects stay until git collects them: other generations may share them.
     */
    public void remove(String profileId) {
        if (disk.type(store) != EntryType.DIRECTORY) {
            return;
        }
        quarantine(profileId).discard();
        try (FileRepository repository = StoreRepository.open(store)) {
            for (GenerationName name : names(repository, profileId)) {
                deleteRef(repository, name);
            }
        } catch (IOException e) {
            throw StoreFailures.of("remove generations from", store, e);
        }
        new Directories(disk).deleteTree(store.resolve(GenerationName.refsOf(profileId)));
    }

    private Quarantine quarantine(String profileId) {
        return new Quarantine(store.resolve("objects"), profileId, disk);
    }

    private void requireStore() {
        if (disk.type(store) != EntryType.DIRECTORY) {
            throw new EnvironmentFailure("cannot record a generation in `" + store
                    + "`: there is no such directory, expected the store with what was fetched");
        }
    }

    private static List<GenerationName> names(FileRepository repository, String profileId) throws IOException {
        return repository.getRefDatabase().getRefsByPrefix(GenerationName.refsOf(profileId)).stream()
                .flatMap(ref -> GenerationName.ofRef(ref.getName()).stream())
                .sorted()
                .toList();
    }

    private void createRef(FileRepository repository, GenerationName name, ObjectId commit) throws IOException {
        repository.getConfig().setBoolean("core", null, "fsyncRefFiles", true);
        RefUpdate update = repository.updateRef(name.ref());
        update.setExpectedOldObjectId(ObjectId.zeroId());
        update.setNewObjectId(commit);
        update.disableRefLog();
        RefUpdate.Result result = update.update();
        if (result == RefUpdate.Result.LOCK_FAILURE) {
            throw new BusyFailure(
                    "cannot record generation `" + name.number() + "`: the store holds one of that number");
        }
        if (result != RefUpdate.Result.NEW) {
            throw new IOException("the store answered " + result);
        }
        Path ref = store.resolve(name.ref());
        disk.syncAll(List.of(ref.getParent(), store.resolve("refs/profiles"), store.resolve("refs")));
    }

    private static void deleteRef(FileRepository repository, GenerationName name) throws IOException {
        RefUpdate update = repository.updateRef(name.ref());
        update.setForceUpdate(true);
        RefUpdate.Result result = update.delete();
        if (result != RefUpdate.Result.FORCED) {
            throw new IOException("the store answered " + result + " for generation " + name.number());
        }
    }
}
