package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.aigenlabs.schema.failure.BusyFailure;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.StoreDamage;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Moves the objects of a staging repository into the store.
 *
 * <p>In this order, each step durable before the next: objects, {@code shallow}, ref. So a ref never names what is not
 * there, a crash leaves at most objects that nothing names, and doing it again does no harm.
 */
final class StoreKeeper {
    private static final String LOCK = "aigenlabs.lock";
    private static final String TEMPORARY = ".store-";
    private static final String OBJECTS = "objects";
    private static final String PACK = "pack";
    private static final String INDEX = ".idx";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path store;

    StoreKeeper(Path store) {
        this.store = store;
    }

    /** Keeps what {@code staging} received, under {@code refName}, which is to point at {@code commit}. */
    void keep(Path staging, String refName, ObjectId commit) {
        Set<ObjectId> only = Set.of(commit);
        keep(staging, Map.of(refName, commit), only::contains);
    }

    /** Keeps what {@code staging} received, under all of {@code refs}, with every place where its history is cut off. */
    void keepAll(Path staging, Map<String, ObjectId> refs) {
        keep(staging, refs, _ -> true);
    }

    private void keep(Path staging, Map<String, ObjectId> refs, Predicate<ObjectId> cut) {
        try {
            createStore();
            try (FileChannel channel =
                            FileChannel.open(store.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = acquire(channel)) {
                if (lock.isValid()) {
                    movePacks(staging.resolve(OBJECTS).resolve(PACK));
                    Set<ObjectId> shallow = StoreShallow.read(staging);
                    shallow.removeIf(cut.negate());
                    StoreShallow.merge(store, shallow);
                    point(refs);
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private EnvironmentFailure failure(IOException why) {
        String tried = "write to the store";
        boolean incomplete =
                Files.exists(store) && !Files.isDirectory(store.resolve(OBJECTS).resolve(PACK));
        return incomplete
                ? StoreDamage.damaged(tried, store.toString(), why)
                : StoreDamage.find(tried, store.toString(), why)
                        .orElseGet(() -> new EnvironmentFailure(
                                "cannot write to the store `" + store + "`", why, "check space and permissions"));
    }

    /** Made elsewhere and renamed, so that no other command sees half a store. Another may be faster, with the same. */
    private void createStore() throws IOException {
        Path parent = Objects.requireNonNull(store.toAbsolutePath().getParent(), "a store is no root directory");
        if (Files.exists(store.resolve("HEAD"))) {
            sweep(parent);
            return;
        }
        Files.createDirectories(parent);
        Path temporary = Files.createTempDirectory(parent, TEMPORARY);
        try {
            Path made = temporary.resolve("store");
            BareRepository.write(made);
            Directories.syncTree(made);
            Files.move(made, store, StandardCopyOption.ATOMIC_MOVE);
            Directories.sync(parent);
            syncName(parent);
        } catch (FileSystemException e) {
            if (!Files.exists(store.resolve("HEAD"))) {
                throw e;
            }
            Directories.sync(parent);
        } finally {
            discard(temporary);
            sweep(parent);
        }
    }

    /** The root may be as new as the store. */
    private static void syncName(Path root) throws IOException {
        Path home = root.getParent();
        if (home != null && Files.isReadable(home)) {
            Directories.sync(home);
        }
    }

    /** Half stores of commands that died; one that a running command makes is of no use either, once there is a store. */
    private void sweep(Path parent) throws IOException {
        if (!Files.exists(store.resolve("HEAD"))) {
            return;
        }
        try (DirectoryStream<Path> temporaries = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
            for (Path each : temporaries) {
                discard(each);
            }
        }
    }

    @SuppressWarnings("UnusedException") // another command discards it, too
    private static void discard(Path temporary) throws IOException {
        try {
            Directories.delete(temporary);
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            return;
        }
    }

    @SuppressWarnings("UnusedException") // held by another thread of this process
    private FileLock acquire(FileChannel channel) throws IOException {
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            try {
                @Nullable FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // wait for it like for another process
            }
            pause();
        }
        throw new BusyFailure("cannot write to the store `" + store + "`: another command holds it");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot write to the store: interrupted", e);
        }
    }

    /**
     * The bytes of packs and indexes are durable since they were received; here it is their names. A pack's name says
     * which objects are in it, so one that is there already is as good, and is left alone: its index fits only itself.
     */
    private void movePacks(Path from) throws IOException {
        Path to = store.resolve(OBJECTS).resolve(PACK);
        boolean moved = false;
        try (DirectoryStream<Path> indexes = Files.newDirectoryStream(from, PACK + "-*" + INDEX)) {
            for (Path index : indexes) {
                Path target = to.resolve(index.getFileName());
                if (!Files.exists(target)) {
                    // without its index a pack is invisible, so the index goes last
                    move(packOf(index), packOf(target));
                    move(index, target);
                    moved = true;
                }
            }
        }
        if (moved) {
            Directories.sync(to);
        }
    }

    private static Path packOf(Path index) {
        String name = String.valueOf(index.getFileName());
        return index.resolveSibling(name.substring(0, name.length() - INDEX.length()) + "." + PACK);
    }

    @SuppressWarnings("UnusedException") // staging on another file store: slower, still whole or absent
    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path temporary = to.resolveSibling("incoming-" + to.getFileName());
            Files.copy(from, temporary, StandardCopyOption.REPLACE_EXISTING);
            Directories.syncFile(temporary);
            Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void point(Map<String, ObjectId> refs) throws IOException {
        Set<Path> directories = new LinkedHashSet<>();
        try (Repository open = StagingRepository.openStore(store)) {
            for (Map.Entry<String, ObjectId> each : refs.entrySet()) {
                point(open, each.getKey(), each.getValue());
                directories.addAll(above(store.resolve(each.getKey())));
            }
        }
        for (Path directory : directories) {
            Directories.sync(directory);
        }
    }

    private void point(Repository open, String refName, ObjectId commit) throws IOException {
        // we hold the store, so a lock on one of its refs is a dead command's
        Files.deleteIfExists(store.resolve(refName + ".lock"));
        RefUpdate update = open.updateRef(refName);
        update.setNewObjectId(commit);
        update.setForceUpdate(true);
        update.disableRefLog();
        RefUpdate.Result result = update.update();
        switch (result) {
            case NEW, NO_CHANGE, FORCED, FAST_FORWARD -> {
                // as wished
            }
            case REJECTED_MISSING_OBJECT -> throw new MissingObjectException(commit, Constants.OBJ_COMMIT);
            default -> throw new IOException("the ref " + refName + " was not written: " + result);
        }
    }

    /** The directories of a ref, which may be as new as the ref, the nearest first; one that was packed needs none. */
    private List<Path> above(Path ref) {
        List<Path> directories = new ArrayList<>();
        for (Path at = ref.getParent(); at != null && !at.equals(store); at = at.getParent()) {
            if (Files.isDirectory(at)) {
                directories.add(at);
            }
        }
        return directories;
    }
}
