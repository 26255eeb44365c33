package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aigenlabs.installer.author.Topic;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.home.AtomicFile;
import org.aigenlabs.schema.failure.UsageFailure;

/** The files of a proposal that goes by mail: {@code 0001-improve-skill-review.patch}, and so on. */
record PatchFiles(Disk disk, Path directory) {
    private static final int LONGEST = 52;

    /** Where the patch of {@code topic} goes; {@code number} from 1. */
    Path file(int number, Topic topic) {
        String slug = topic.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = slug.substring(0, Math.min(slug.length(), LONGEST));
        return directory.resolve(String.format(Locale.ROOT, "%04d-%s.patch", number, name));
    }

    /** Nothing is written over. */
    void refuseTaken(List<Topic> topics) {
        EntryType there = disk.type(directory);
        if (there != EntryType.ABSENT && there != EntryType.DIRECTORY) {
            throw new UsageFailure(
                    "cannot write patches to `" + directory + "`: it is no directory, expected one or nothing");
        }
        for (int i = 0; i < topics.size(); i++) {
            Path file = file(i + 1, topics.get(i));
            if (disk.type(file) != EntryType.ABSENT) {
                throw new UsageFailure(
                        "cannot write `" + file + "`: something is there already, expected nothing",
                        "choose another directory with `--patches`");
            }
        }
    }

    /** Writes them, each whole or not at all. */
    List<Path> write(List<Topic> topics, List<byte[]> patches) {
        new Directories(disk).create(directory, Mode.DIRECTORY);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            Path file = file(i + 1, topics.get(i));
            new AtomicFile(disk).write(file, patches.get(i), Mode.FILE);
            files.add(file);
        }
        return files;
    }
}
