package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.archive.ProfileSecrets;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.history.GenerationFile;
import org.aigenlabs.installer.scan.SecretFinding;
import org.aigenlabs.installer.scan.SecretScanner;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.ProtectedNames;
import org.aigenlabs.schema.value.TreePath;

/**
 * What users write themselves: {@code memories/*.md}, and everything below {@code local/}. No update and no undo touches
 * it; it is recorded only when they wish for it, and never with a secret in it.
 */
final class OwnProse {
    private static final String MEMORIES = "memories";
    private static final String LOCAL = "local";
    private static final int LARGEST = 8 << 20;
    private static final int MOST = 5000;
    private static final long MOST_BYTES = 64L << 20;

    private final ProfileDisk files;
    private final SortedMap<TreePath, Content> found = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private long bytes;

    private OwnProse(ProfileDisk files) {
        this.files = files;
    }

    /** One file, as it was read. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] bytes, FileMode mode) {}

    /** Reads it all. */
    static OwnProse read(ProfileDisk files) {
        OwnProse prose = new OwnProse(files);
        SecretScanner scanner = new SecretScanner(new ProfileSecrets(files.disk()).known(files.profile()));
        prose.memories(scanner);
        prose.local(scanner);
        return prose;
    }

    /** Whether {@code path} is of the kind that is recorded on request. */
    static boolean isOne(TreePath path) {
        return ProtectedNames.isProtected(path)
                && (path.text().startsWith(LOCAL + "/")
                        || (path.text().startsWith(MEMORIES + "/")
                                && path.text().endsWith(".md")));
    }

    /** By path. */
    SortedMap<TreePath, Content> files() {
        return found;
    }

    /** What is not recorded, and why: a sentence each. */
    List<String> leftOut() {
        return leftOut;
    }

    private void memories(SecretScanner scanner) {
        TreePath directory = new TreePath(MEMORIES);
        if (files.type(directory) == EntryType.DIRECTORY) {
            files.disk().list(files.at(directory)).stream()
                    .filter(each -> String.valueOf(each.getFileName()).endsWith(".md"))
                    .forEach(each -> add(each, scanner));
        }
    }

    private void local(SecretScanner scanner) {
        Deque<Path> waiting = new ArrayDeque<>();
        TreePath top = new TreePath(LOCAL);
        if (files.type(top) == EntryType.DIRECTORY) {
            waiting.add(files.at(top));
        }
        while (!waiting.isEmpty()) {
            for (Path each : files.disk().list(waiting.removeFirst())) {
                if (files.disk().type(each) == EntryType.DIRECTORY) {
                    waiting.add(each);
                } else {
                    add(each, scanner);
                }
            }
        }
    }

    private void add(Path file, SecretScanner scanner) {
        String name = files.profile().relativize(file).toString();
        TreePath path = TreePath.parse(name).find().orElse(null);
        if (path == null || files.disk().type(file) != EntryType.FILE) {
            leftOut.add("`" + name + "` is not recorded: it is no plain file, or has an odd name.");
            return;
        }
        try {
            byte[] content = files.disk().read(file, LARGEST);
            List<SecretFinding> secrets = scanner.find(name, content);
            if (!secrets.isEmpty()) {
                leftOut.add("`" + name + "` is not recorded: line "
                        + secrets.getFirst().line() + " holds "
                        + secrets.getFirst().what() + ".");
            } else if (found.size() >= MOST || bytes + content.length > MOST_BYTES) {
                leftOut.add("`" + name + "` is not recorded: there is too much, at most " + MOST + " files of "
                        + (MOST_BYTES >> 20) + " MiB in all.");
            } else {
                bytes += content.length;
                Mode mode = files.disk().mode(file);
                boolean runs = mode == Mode.EXECUTABLE || mode == Mode.PRIVATE_EXECUTABLE;
                found.put(path, new Content(content, runs ? FileMode.EXECUTABLE : FileMode.REGULAR));
            }
        } catch (EnvironmentFailure failure) {
            leftOut.add("`" + name + "` is not recorded: " + failure.getMessage() + ".");
        }
    }

    /** As files of a generation. */
    List<GenerationFile> recorded() {
        return found.entrySet().stream()
                .map(each -> new GenerationFile(
                        each.getKey(),
                        each.getValue().mode(),
                        new GenerationFile.Changed(() -> each.getValue().bytes())))
                .toList();
    }
}
