package org.aigenlabs.installer.apply;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.aigenlabs.installer.history.Generation;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.installer.plan.FileConflict;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;

/** A generation as a state to go back to: its files, the lock of then, and the conflicts that waited then. */
final class RecordedState {
    private final Generation generation;
    private final Map<GitId, byte[]> own;

    RecordedState(Generation generation, Generations generations) {
        this.generation = generation;
        this.own = generations.findBlobs(ids(generation.own().values()));
    }

    static Set<GitId> ids(Collection<LockedFile> files) {
        Set<GitId> ids = new HashSet<>();
        files.forEach(file -> ids.add(file.blob()));
        return ids;
    }

    SortedMap<TreePath, LockedFile> files() {
        return generation.files();
    }

    /** @throws EnvironmentFailure if it was recorded without one, or the store has lost it */
    Lock lock() {
        return LockDocument.read(own(InstalledProfiles.LOCK)
                .orElseThrow(() -> new EnvironmentFailure(
                        "cannot go back to generation " + generation.name().number()
                                + ": the store lacks the lock that belongs to it",
                        "single files can be had: `aigenlabs profile restore NAME PATH --from "
                                + generation.name().number() + "`")));
    }

    PendingConflicts pending() {
        return own(PendingConflicts.FILE).map(PendingConflicts::read).orElse(PendingConflicts.NONE);
    }

    /** The texts of the conflicts that waited. */
    SortedMap<TreePath, FileConflict> texts() {
        SortedMap<TreePath, FileConflict> texts = new TreeMap<>();
        pending()
                .files()
                .forEach((path, waiting) -> texts.put(
                        path,
                        new FileConflict(
                                waiting.upstream(),
                                waiting.count(),
                                text(path, PendingConflicts.Side.BASE),
                                text(path, PendingConflicts.Side.LOCAL),
                                text(path, PendingConflicts.Side.UPSTREAM),
                                text(path, PendingConflicts.Side.MERGED))));
        return texts;
    }

    private Supplier<byte[]> text(TreePath path, PendingConflicts.Side side) {
        byte[] bytes = own(side.of(path)).orElse("".getBytes(StandardCharsets.UTF_8));
        return () -> bytes;
    }

    private Optional<byte[]> own(TreePath path) {
        return Optional.ofNullable(generation.own().get(path))
                .flatMap(file -> Optional.ofNullable(own.get(file.blob())));
    }
}
