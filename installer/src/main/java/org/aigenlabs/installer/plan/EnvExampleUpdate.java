package org.aigenlabs.installer.plan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.tree.FileMode;

/**
 * The update of a {@code .env.EXAMPLE} that is made of the manifest. It is merged like a file of the author's, but no
 * lock names it, and what contradicts stays the user's: it is only an explanation.
 */
final class EnvExampleUpdate {
    private final UpdateSides sides;
    private final PathPlanner paths;
    private final Optional<Manifest> old;

    EnvExampleUpdate(UpdateSides sides, PathPlanner paths, Optional<Manifest> old) {
        this.sides = sides;
        this.paths = paths;
        this.old = old;
    }

    /** @param isGenerated whether the author gives none of his own */
    Optional<FileUpdate> plan(boolean isGenerated) {
        if (!isGenerated
                || old.isEmpty()
                || sides.lock().files().keySet().stream().anyMatch(EnvExample::isAuthorsOwn)) {
            return Optional.empty();
        }
        byte[] before = bytes(old.get());
        byte[] now = bytes(sides.snapshot().manifest());
        KnownBlobs known = blob -> Optional.of(before);
        PathPlanner planner = new PathPlanner(
                new UpdateSides(sides.profile(), sides.lock(), known, sides.local(), sides.snapshot()),
                OnConflict.MINE);
        Optional<FileUpdate> planned = planner.plan(new PathPlanner.Sides(
                EnvExample.FILE,
                EnvExample.FILE,
                locked(before),
                sides.local().find(EnvExample.FILE),
                new PathPlanner.TheirFile(locked(now), () -> now, () -> now)));
        paths.obstacles().addAll(planner.obstacles());
        return planned.filter(file -> file.reason() != FileReason.YOURS).map(EnvExampleUpdate::withoutLock);
    }

    private static FileUpdate withoutLock(FileUpdate file) {
        return new FileUpdate(file.path(), null, file.reason(), file.local(), file.action(), null, null);
    }

    private static byte[] bytes(Manifest manifest) {
        return EnvExample.render(manifest).getBytes(StandardCharsets.UTF_8);
    }

    private static LockedFile locked(byte[] bytes) {
        return new LockedFile(BlobId.of(bytes), FileMode.REGULAR);
    }
}
