package org.aigenlabs.installer.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aigenlabs.installer.check.PrivateText;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.TreePath;

/** Reads what an author never publishes, to compare with what is: the texts of {@code memories} and {@code sessions}. */
public final class PrivateTexts {
    private static final Pattern TEXT = Pattern.compile(".*\\.(md|txt|json|jsonl)");
    private static final int LARGEST = 4 << 20;
    private static final int MOST_BYTES = 32 << 20;
    private static final int DEEPEST = 4;

    private final Disk disk;
    private final Path profile;
    private final List<PrivateText> texts = new ArrayList<>();
    private long bytes;

    private PrivateTexts(Disk disk, Path profile) {
        this.disk = disk;
        this.profile = profile;
    }

    /** Those of the profile in the directory {@code profile}; of many, the last by name. */
    public static List<PrivateText> read(Disk disk, Path profile) {
        PrivateTexts reading = new PrivateTexts(disk, profile);
        reading.enter("memories", 1);
        reading.enter("sessions", 1);
        return List.copyOf(reading.texts);
    }

    private void enter(String directory, int depth) {
        if (depth > DEEPEST || disk.type(profile.resolve(directory)) != EntryType.DIRECTORY) {
            return;
        }
        for (Path entry : disk.list(profile.resolve(directory)).reversed()) {
            String path = directory + "/" + entry.getFileName();
            if (disk.type(entry) == EntryType.FILE
                    && TEXT.matcher(TreePath.fold(path)).matches()) {
                take(path, entry);
            } else {
                enter(path, depth + 1);
            }
        }
    }

    private void take(String path, Path file) {
        if (bytes >= MOST_BYTES) {
            return;
        }
        try {
            byte[] read = disk.read(file, LARGEST);
            bytes += read.length;
            texts.add(PrivateText.of(path, read));
        } catch (EnvironmentFailure _) {
            // too large or not to be read: nothing can be compared with it
            bytes += 1;
        }
    }
}
