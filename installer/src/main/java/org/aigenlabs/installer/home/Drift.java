package org.aigenlabs.installer.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.lock.LockDocument;
import org.aigenlabs.schema.lock.LockedFile;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.TreePath;

/**
 * How a profile differs from what was installed, by the hashes in its lock.
 *
 * <p>Cron files are not compared: jobs arrive paused, and schedulers write into them.
 *
 * @param changed files whose bytes are others now
 * @param missing files that are no longer there
 */
public record Drift(List<TreePath> changed, List<TreePath> missing) {
    /** No difference. */
    public static final Drift NONE = new Drift(List.of(), List.of());

    /** Bytes; no distribution may hold a larger file. */
    private static final int LARGEST = 64 * 1024 * 1024;

    /** Copies the lists. */
    public Drift {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
    }

    /** Compares the files of a profile with its lock; none without a lock that can be read. */
    static Drift of(ProfileFiles files) {
        if (!(files.read(Lock.FILE, LockDocument.LARGEST) instanceof ProfileFile.Content(byte[] bytes))) {
            return NONE;
        }
        try {
            return compare(files, LockDocument.read(bytes));
        } catch (InvalidFailure damaged) {
            // told of by whoever reads the summary
            return NONE;
        }
    }

    private static Drift compare(ProfileFiles files, Lock lock) {
        List<TreePath> changed = new ArrayList<>();
        List<TreePath> missing = new ArrayList<>();
        for (Map.Entry<TreePath, LockedFile> each : lock.files().entrySet()) {
            TreePath path = each.getKey();
            switch (files.read(path.text(), LARGEST)) {
                case ProfileFile.Absent() -> missing.add(path);
                case ProfileFile.Content(byte[] content) -> {
                    if (!CronJobs.isCronFile(path)
                            && !BlobId.of(content).equals(each.getValue().blob())) {
                        changed.add(path);
                    }
                }
                case ProfileFile.Unreadable _ -> changed.add(path);
            }
        }
        return new Drift(changed, missing);
    }
}
