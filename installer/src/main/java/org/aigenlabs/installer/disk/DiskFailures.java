package org.aigenlabs.installer.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Set;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.jspecify.annotations.Nullable;

/** What a refusal of the file system means, in words and with advice. */
public final class DiskFailures {
    private static final String JAVAS_NOTE = "(NOFOLLOW_LINKS specified)";

    /** Verbs of those who only look. */
    private static final Set<String> LOOKING = Set.of("read", "list", "look at");

    private DiskFailures() {}

    /**
     * The failure to show.
     *
     * @param tried verb and object: {@code write}, {@code make the directory}
     */
    public static EnvironmentFailure of(String tried, Path where, IOException why) {
        Finding finding = find(tried, why, where);
        return new EnvironmentFailure("cannot " + tried + " `" + where + "`: " + finding.found(), why, finding.hint());
    }

    private record Finding(String found, String hint) {}

    private static Finding find(String tried, IOException why, Path where) {
        return switch (why) {
            case AccessDeniedException _ ->
                new Finding(
                        "permission denied, expected "
                                + (LOOKING.contains(tried) ? "one you may read" : "a place you may write to"),
                        ownership(where));
            case FileAlreadyExistsException _ ->
                new Finding("something is there already, expected nothing", "look with `ls -la " + where + "`");
            case NoSuchFileException _ ->
                new Finding("no such file or directory", "another program may have removed it: run the command again");
            case DirectoryNotEmptyException _ ->
                new Finding("the directory is not empty", "look with `ls -la " + where + "`");
            case NotDirectoryException _ ->
                new Finding("not a directory, expected one", "look with `ls -la " + where + "`");
            case FileSystemLoopException _ -> link(where);
            default -> byReason(reason(why), where);
        };
    }

    private static Finding byReason(String reason, Path where) {
        return switch (reason) {
            case "No space left on device" ->
                new Finding("no space left on the disk", "free some space (`df -h " + mount(where) + "`), then again");
            case "Disk quota exceeded" ->
                new Finding("your disk quota is used up", "free some space, then run the command again");
            case "Read-only file system" ->
                new Finding("the file system is read-only", "see how `" + where.getParent() + "` is mounted");
            case "Input/output error" ->
                new Finding("the disk reports an error", "check the disk and the system's log");
            case "Operation not permitted" -> new Finding("the system does not permit it", ownership(where));
            case "Too many levels of symbolic links" -> link(where);
            case "Not a directory" ->
                new Finding("a part of the path is not a directory", "look with `ls -la " + where.getParent() + "`");
            default -> new Finding(reason, "look with `ls -la " + where.getParent() + "`");
        };
    }

    /** The topmost directory of the file system that holds {@code where}, which itself need not be there. */
    private static Path mount(Path where) {
        @Nullable Path top = where.toAbsolutePath();
        while (top.getParent() != null && !Files.exists(top)) {
            top = top.getParent();
        }
        try {
            FileStore store = Files.getFileStore(top);
            while (top.getParent() != null
                    && Files.getFileStore(top.getParent()).equals(store)) {
                top = top.getParent();
            }
        } catch (IOException _) {
            // as near as it is known: advice must not fail
            return top;
        }
        return top;
    }

    private static Finding link(Path where) {
        return new Finding("a symbolic link is there, expected none", "look with `ls -la " + where + "`");
    }

    private static String ownership(Path where) {
        return "check who owns it: `ls -ld " + where.getParent() + "`";
    }

    /** The system's own words: in the reason of a file system's exception, in the message of a channel's. */
    private static String reason(IOException why) {
        @Nullable String text = why instanceof FileSystemException refused ? refused.getReason() : why.getMessage();
        return text == null || text.isBlank()
                ? "the system gave no reason"
                : text.replace(JAVAS_NOTE, "").strip();
    }
}
