package org.aigenlabs.installer.home;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.problem.Place;

/**
 * The files below one directory, looked at without following a link anywhere below it.
 *
 * @param directory absolute
 */
record ProfileFiles(Disk disk, Path directory) {
    /** The file at {@code relative}, parts separated by {@code /}, if it has at most {@code limit} bytes. */
    ProfileFile read(String relative, int limit) {
        try {
            return switch (type(relative)) {
                case ABSENT -> new ProfileFile.Absent();
                case FILE -> new ProfileFile.Content(disk.read(directory.resolve(relative), limit));
                case LINK -> unreadable(relative, "a link, expected a file of its own");
                case DIRECTORY, OTHER -> unreadable(relative, "no file, expected one");
            };
        } catch (EnvironmentFailure failure) {
            return new ProfileFile.Unreadable(HomeProblem.UNREADABLE.at(Place.of(relative), failure.getMessage(), ""));
        }
    }

    /** What lies at {@code relative}; a link on the way there is told as a link. */
    EntryType type(String relative) {
        for (int slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', slash + 1)) {
            EntryType above = disk.type(directory.resolve(relative.substring(0, slash)));
            if (above != EntryType.DIRECTORY) {
                return above == EntryType.LINK ? EntryType.LINK : EntryType.ABSENT;
            }
        }
        return disk.type(directory.resolve(relative));
    }

    /** Whether a directory lies at {@code relative}, itself below directories only. */
    boolean isDirectory(String relative) {
        return disk.type(directory.resolve(relative)) == EntryType.DIRECTORY;
    }

    /** The names in the directory at {@code relative}, sorted. */
    List<String> list(String relative) {
        return disk.list(directory.resolve(relative)).stream()
                .map(entry -> String.valueOf(entry.getFileName()))
                .sorted()
                .toList();
    }

    private static ProfileFile unreadable(String relative, String found) {
        return new ProfileFile.Unreadable(HomeProblem.UNREADABLE.at(
                Place.of(relative), "cannot read `" + relative + "`: " + found, "look with `ls -la`"));
    }
}
