package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.tree.TreeLimits;
import org.aigenlabs.schema.tree.TreeProblem;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;

/**
 * Makes git trees of the files in a directory, as they lie there: what {@code git add .} would take.
 *
 * <p>Follows no link. Left out are {@code .git} at the top, what the {@code .gitignore} files of a checkout name, and
 * empty directories. What could not be a file of a distribution is noted as a problem.
 */
final class WorktreeReader {
    private static final String DOT_GIT = ".git";

    /** What became of one name in a directory. */
    private record Entry(String name, FileMode mode, ObjectId id) implements Comparable<Entry> {
        /** git's order: a directory sorts as if its name ended in a slash. */
        @Override
        public int compareTo(Entry other) {
            return Arrays.compareUnsigned(sortKey(), other.sortKey());
        }

        private byte[] sortKey() {
            return (FileMode.TREE.equals(mode) ? name + "/" : name).getBytes(StandardCharsets.UTF_8);
        }
    }

    private final ObjectInserter objects;
    private final TreeLimits limits;
    private final TreeProblems problems;
    private int files;
    private long total;

    WorktreeReader(ObjectInserter objects, TreeLimits limits, TreeProblems problems) {
        this.objects = objects;
        this.limits = limits;
        this.problems = problems;
    }

    /** Inserts the tree of {@code directory}, without what {@code ignored} names. */
    ObjectId read(Path directory, IgnoreRules ignored) throws IOException {
        return insert(entries(directory, "", 0, ignored));
    }

    private List<Entry> entries(Path directory, String prefix, int depth, IgnoreRules ignored) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory)) {
            for (Path path : paths) {
                BasicFileAttributes attributes =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                String name = name(path);
                boolean own = prefix.isEmpty() && name.equals(DOT_GIT);
                if (!own && !ignored.ignores(path, attributes.isDirectory()) && files <= limits.files()) {
                    entry(path, prefix + name, depth, attributes, ignored).ifPresent(entries::add);
                }
            }
        }
        return entries;
    }

    private Optional<Entry> entry(
            Path path, String shown, int depth, BasicFileAttributes attributes, IgnoreRules ignored)
            throws IOException {
        if (attributes.isSymbolicLink()) {
            problems.add(TreeProblem.TREE_SYMLINK, shown, "is a symbolic link, expected a file or directory");
        } else if (attributes.isRegularFile()) {
            return file(path, shown, attributes.size());
        } else if (!attributes.isDirectory()) {
            problems.add(TreeProblem.TREE_MODE, shown, "is a special file, expected a file or directory");
        } else if (Files.exists(path.resolve(DOT_GIT), LinkOption.NOFOLLOW_LINKS)) {
            problems.add(TreeProblem.TREE_NESTED_REPOSITORY, shown, "is a git repository itself");
        } else if (depth + 1 >= limits.depth()) {
            problems.add(TreeProblem.TREE_TOO_DEEP, shown, "lies deeper than " + limits.depth() + " levels");
        } else {
            List<Entry> below = entries(path, shown + "/", depth + 1, ignored.below(path));
            return below.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Entry(name(path), FileMode.TREE, insert(below)));
        }
        return Optional.empty();
    }

    private Optional<Entry> file(Path path, String shown, long size) throws IOException {
        long largest = TreeReader.largest(limits, shown);
        files++;
        total += size;
        if (files > limits.files()) {
            problems.add(TreeProblem.TREE_TOO_MANY_FILES, shown, "there are more than " + limits.files() + " files");
        } else if (size > largest) {
            problems.add(TreeProblem.TREE_FILE_TOO_LARGE, shown, "has " + size + " bytes, expected at most " + largest);
        } else if (total > limits.totalBytes()) {
            files = limits.files() + 1;
            problems.add(
                    TreeProblem.TREE_TOO_LARGE, shown, "all files together are larger than " + limits.totalBytes());
        } else {
            ObjectId blob = objects.insert(Constants.OBJ_BLOB, Files.readAllBytes(path));
            return Optional.of(
                    new Entry(name(path), isExecutable(path) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE, blob));
        }
        return Optional.empty();
    }

    private ObjectId insert(List<Entry> entries) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        for (Entry entry : entries.stream().sorted().toList()) {
            tree.append(entry.name().getBytes(StandardCharsets.UTF_8), entry.mode(), entry.id());
        }
        return objects.insert(tree);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** The owner's bit, as git has it; on a system without it no file is executable. */
    private static boolean isExecutable(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.readAttributes(path, PosixFileAttributes.class)
                        .permissions()
                        .contains(PosixFilePermission.OWNER_EXECUTE);
    }
}
