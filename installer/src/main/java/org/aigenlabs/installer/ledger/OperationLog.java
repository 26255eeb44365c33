package org.aigenlabs.installer.ledger;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aigenlabs.installer.disk.DiskFailures;

/**
 * The file {@code ledger.db.log}, to which every operation adds a line when it begins to write and one when it ends;
 * {@link Ledger} takes them into its database.
 *
 * <p>Each line goes in by one call that adds to the end, so processes need no lock for it; and behind an empty one, so
 * that what a crash tore off spoils no line but its own. See {@code docs/decisions/0009-the-ledger-has-a-log.md}.
 */
final class OperationLog {
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Path file;

    OperationLog(Path file) {
        this.file = file;
    }

    boolean isPresent() {
        return Files.exists(file, NOFOLLOW_LINKS);
    }

    /** Adds a line; not durable before the system writes it by itself. */
    void add(Operation operation) {
        ByteBuffer bytes =
                ByteBuffer.wrap(("\n" + OperationLine.of(operation) + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE, APPEND, NOFOLLOW_LINKS), ownersOnly())) {
            channel.write(bytes);
        } catch (IOException e) {
            throw DiskFailures.of("add to", file, e);
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Gives the log a name under which nothing new begins; whoever has it open may still be about to add its line. */
    void turn(String suffix) {
        if (isPresent()) {
            try {
                Files.move(file, file.resolveSibling(file.getFileName() + "-" + suffix));
            } catch (NoSuchFileException _) {
                // another command was quicker
                return;
            } catch (IOException e) {
                throw DiskFailures.of("rename", file, e);
            }
        }
    }

    /** The log and those that were turned before, the present one last. */
    List<Path> files() {
        List<Path> found = new ArrayList<>(turned());
        if (isPresent()) {
            found.add(file);
        }
        return found;
    }

    /** Those that were turned. */
    List<Path> turned() {
        try (Stream<Path> entries = Files.list(file.resolveSibling("."))) {
            return entries.map(Path::normalize)
                    .filter(each -> String.valueOf(each.getFileName()).startsWith(file.getFileName() + "-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFailures.of("list", file.resolveSibling("."), e);
        }
    }

    /** The operations in one of {@link #files}, in the order of their lines; what cannot be read is left out. */
    static List<Operation> read(Path log) {
        try {
            if (!Files.isRegularFile(log, NOFOLLOW_LINKS) || Files.size(log) > LARGEST) {
                return List.of();
            }
            return Stream.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n"))
                    .flatMap(line -> OperationLine.parse(line).stream())
                    .toList();
        } catch (NoSuchFileException _) {
            // another command has taken it in and turned it meanwhile
            return List.of();
        } catch (IOException e) {
            throw DiskFailures.of("read", log, e);
        }
    }
}
