package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.schema.value.TreePath;

/**
 * The files of a new profile, and the directories that every profile has.
 *
 * @param files in the order in which they are written
 */
public record FreshFiles(List<NewFile> files) {
    /** The agent's own, made so that it finds them; those that a distribution brings too are not made twice. */
    public static final List<String> USERS_DIRECTORIES =
            List.of("memories", "sessions", "skills", "skins", "logs", "plans", "workspace", "cron", "home", "local");

    /** Copies {@code files}. */
    public FreshFiles {
        files = List.copyOf(files);
    }

    /** All directories below the profile, each after the one it lies in. */
    SequencedSet<TreePath> directories() {
        SequencedSet<TreePath> all = new TreeSet<>();
        USERS_DIRECTORIES.forEach(name -> all.add(new TreePath(name)));
        for (NewFile file : files) {
            String text = file.path().text();
            for (int end = text.lastIndexOf('/'); end > 0; end = text.lastIndexOf('/', end - 1)) {
                all.add(new TreePath(text.substring(0, end)));
            }
        }
        return all;
    }

    /** Writes them into the empty directory {@code staging}, durably; as {@link NewContent#write}. */
    void write(Path staging, Disk disk, Runnable between) {
        List<Path> directories = new ArrayList<>(List.of(staging));
        for (TreePath each : directories()) {
            directories.add(staging.resolve(each.text()));
            disk.makeDirectory(directories.getLast(), Mode.DIRECTORY);
        }
        List<Path> written = new ArrayList<>();
        for (NewFile each : files) {
            between.run();
            written.add(staging.resolve(each.path().text()));
            disk.write(written.getLast(), each.bytes().get(), each.mode());
        }
        disk.syncAll(written);
        disk.syncAll(directories.reversed());
    }
}
