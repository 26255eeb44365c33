package org.aigenlabs.installer.archive;

import java.nio.file.Path;
import org.aigenlabs.schema.value.TreePath;

/** Carries what was recorded of a profile from one store to another, in a file. */
public interface HistoryCarrier {
    /** The file, below an archive's top directory. */
    TreePath FILE = new TreePath(".aigenlabs/history.bundle");

    /**
     * Writes all generations of a profile to {@code to}, where nothing is.
     *
     * @return false if none was recorded; then nothing was written
     */
    boolean write(String profileId, Path to);

    /**
     * Records them under the id of another profile.
     *
     * @throws org.aigenlabs.schema.failure.InvalidFailure if the file is damaged; then nothing was recorded
     */
    void keep(Path from, String profileId);
}
