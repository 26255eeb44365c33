package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.aigenlabs.installer.apply.RecordedEdits;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.installer.home.Profiles;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.schema.failure.ConflictFailure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.tree.BlobId;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;

/**
 * Editing {@code config.yaml} as a whole: the user edits a copy, which takes the file's place only when it can be read
 * and nobody else changed the file meanwhile. A copy that is not taken is kept, and the next edit goes on with it.
 */
public final class ConfigEditing {
    private static final String DRAFTS = ".aigenlabs/edit";
    private static final int LARGEST = 4 * 1024 * 1024;

    private final HomeChoice home;
    private final Disk disk;
    private final Supplier<RecordedEdits> edits;

    /** @param edits made only when something is to be written */
    public ConfigEditing(HomeChoice home, Disk disk, Supplier<RecordedEdits> edits) {
        this.home = home;
        this.disk = disk;
        this.edits = edits;
    }

    /**
     * A copy to edit.
     *
     * @param isKept whether it is what an earlier edit left
     * @param original the id of what the file held when the copy was made
     */
    public record Draft(Path file, boolean isKept, GitId original) {}

    /** Whose configuration it is. */
    public ProfileName profile() {
        return home.profile();
    }

    /** Makes a copy, or finds the one that was kept; {@code fresh} drops that. */
    public Draft begin(boolean fresh) {
        new Profiles(home.layout(), disk).require(profile());
        byte[] original = config().bytes();
        Path file = directory().resolve(DRAFTS).resolve(ConfigFile.NAME);
        if (fresh) {
            disk.delete(file);
        }
        boolean isKept = disk.type(file) == EntryType.FILE;
        if (!isKept) {
            new Directories(disk).create(directory().resolve(DRAFTS), Mode.PRIVATE_DIRECTORY);
            disk.write(file, original, Mode.PRIVATE_FILE);
        }
        return new Draft(file, isKept, BlobId.of(original));
    }

    /**
     * Puts the copy in the file's place.
     *
     * @return whether that changed anything
     * @throws InvalidFailure if it cannot be read
     * @throws ConflictFailure if the file was changed meanwhile
     */
    public boolean finish(Draft draft) {
        byte[] edited = disk.read(draft.file(), LARGEST);
        return edits.get().hold(profile(), "config edit", () -> {
            byte[] current = config().bytes();
            boolean changes = !Arrays.equals(edited, current);
            if (changes && !BlobId.of(current).equals(draft.original())) {
                throw new ConflictFailure(
                        "cannot save your edit: `" + config().path() + "` was changed meanwhile; the edit is kept in `"
                                + draft.file() + "`",
                        "`aigenlabs config edit` goes on with it, `aigenlabs config edit --fresh` drops it");
            }
            if (changes) {
                replace(edited, draft);
            }
            disk.delete(draft.file());
            return changes;
        });
    }

    private void replace(byte[] edited, Draft draft) {
        try {
            config().replace(edited);
        } catch (InvalidFailure broken) {
            throw new InvalidFailure(
                    broken.getMessage() + "; it was left as it was, and your edit is kept in `" + draft.file() + "`",
                    broken,
                    "`aigenlabs config edit` goes on with it, `aigenlabs config edit --fresh` drops it");
        }
    }

    private ConfigFile config() {
        return new ConfigFile(disk, directory().resolve(ConfigFile.NAME));
    }

    private Path directory() {
        return home.layout().profile(profile());
    }
}
