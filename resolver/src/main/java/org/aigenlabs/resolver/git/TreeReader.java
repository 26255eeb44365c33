package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.LfsPointer;
import org.aigenlabs.schema.tree.NameRules;
import org.aigenlabs.schema.tree.NameViolation;
import org.aigenlabs.schema.tree.PathCollision;
import org.aigenlabs.schema.tree.PathCollisions;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.tree.TreeLimits;
import org.aigenlabs.schema.tree.TreeProblem;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Walks the tree of a distribution and checks every entry: name, mode, size, and what git's own checks say.
 *
 * <p>A loop with a stack of its own, never recursion; it counts while it walks and stops where a limit is passed, for a
 * tree of a dozen objects can name ten thousand million paths.
 */
final class TreeReader {
    private static final long MIB = 1024L * 1024;
    private static final int LARGEST_POINTER = 1024;
    private static final String SOUL = "SOUL.md";

    /** A directory on the way. */
    private record Frame(Iterator<RawTree.Entry> left, String prefix, int depth) {}

    private final ObjectReader objects;
    private final TreeLimits limits;
    private final TreeProblems problems;
    private final ObjectChecker checker =
            new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);
    private final Map<String, CorruptObjectException> leftovers = new LinkedHashMap<>();
    private final SortedMap<TreePath, TreeFile> files = new TreeMap<>();
    private final Deque<Frame> stack = new ArrayDeque<>();
    private int directories;
    private long total;
    private boolean full;

    TreeReader(ObjectReader objects, TreeLimits limits, TreeProblems problems) {
        this.objects = objects;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * The files below {@code top}, by path; whole only if no problem was noted.
     *
     * @param badTrees trees of the same commit that git's checks refused when they came in
     */
    SortedMap<TreePath, TreeFile> read(ObjectId top, Map<ObjectId, CorruptObjectException> badTrees)
            throws IOException {
        enter(top, "", 0);
        while (!stack.isEmpty() && !full) {
            Frame frame = stack.getLast();
            if (frame.left().hasNext()) {
                visit(frame.left().next(), frame);
            } else {
                stack.removeLast();
            }
        }
        Optional<PathCollision> collision = PathCollisions.find(files.keySet());
        collision.ifPresent(found -> problems.add(
                TreeProblem.PATH_COLLISION,
                found.second().text(),
                "it and `" + TreeText.shown(found.first().text()) + "` " + found.reason()));
        badTrees.forEach(
                (id, e) -> leftovers.putIfAbsent("tree " + id.abbreviate(12).name(), e));
        if (problems.isEmpty()) {
            leftovers.forEach((path, e) -> problems.add(TreeText.kind(e), path, TreeText.message(e)));
        }
        return files;
    }

    private void enter(ObjectId id, String prefix, int depth) throws IOException {
        String path = prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1);
        Optional<byte[]> raw = load(id, path);
        if (raw.isEmpty()) {
            return;
        }
        Optional<RawTree> tree = RawTree.parse(raw.get());
        if (tree.isEmpty()) {
            problems.add(TreeProblem.TREE_MALFORMED, path, "the tree object is damaged");
            return;
        }
        tree.get()
                .duplicate()
                .ifPresent(twice -> problems.add(
                        TreeProblem.TREE_DUPLICATE,
                        prefix + twice.text(),
                        "the directory has two entries of this name"));
        if (tree.get().isRepository()) {
            problems.add(TreeProblem.TREE_NESTED_REPOSITORY, path, "is a git repository itself");
        }
        try {
            checker.checkTree(id, raw.get());
        } catch (CorruptObjectException e) {
            leftovers.put(path, e);
        }
        stack.addLast(new Frame(tree.get().entries().iterator(), prefix, depth));
    }

    private Optional<byte[]> load(ObjectId id, String path) throws IOException {
        try {
            if (objects.getObjectSize(id, Constants.OBJ_TREE) > limits.blobBytes()) {
                problems.add(
                        TreeProblem.TREE_TOO_LARGE,
                        path,
                        "the directory alone is larger than " + mib(limits.blobBytes()));
                return Optional.empty();
            }
            return Optional.of(objects.open(id, Constants.OBJ_TREE).getCachedBytes());
        } catch (MissingObjectException e) {
            problems.add(
                    TreeProblem.OBJECT_MISSING,
                    path,
                    "the repository lacks its object " + e.getObjectId().name());
            return Optional.empty();
        } catch (IncorrectObjectTypeException _) {
            problems.add(TreeProblem.OBJECT_WRONG_TYPE, path, "is called a directory, but its object is none");
            return Optional.empty();
        }
    }

    private void visit(RawTree.Entry entry, Frame frame) throws IOException {
        String path = frame.prefix() + entry.text();
        Optional<NameViolation> name = NameRules.check(entry.name());
        if (name.isPresent()) {
            problems.add(name.get().kind(), path, "the name " + name.get().reason());
            return;
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > limits.pathBytes()) {
            problems.add(TreeProblem.PATH_TOO_LONG, path, "the path is longer than " + limits.pathBytes() + " bytes");
            return;
        }
        switch (EntryKind.of(entry.mode())) {
            case REGULAR -> file(entry.id(), path, FileMode.REGULAR);
            case EXECUTABLE -> file(entry.id(), path, FileMode.EXECUTABLE);
            case DIRECTORY -> directory(entry.id(), path, frame.depth() + 1);
            case SYMLINK ->
                problems.add(TreeProblem.TREE_SYMLINK, path, "is a symbolic link, expected a file or directory");
            case SUBMODULE ->
                problems.add(TreeProblem.TREE_SUBMODULE, path, "is a submodule, expected a file or directory");
            case OTHER ->
                problems.add(
                        TreeProblem.TREE_MODE,
                        path,
                        "has the mode " + TreeText.shown(entry.mode()) + ", expected 100644 or 100755");
        }
    }

    private void directory(ObjectId id, String path, int depth) throws IOException {
        if (depth >= limits.depth()) {
            problems.add(TreeProblem.TREE_TOO_DEEP, path, "lies deeper than " + limits.depth() + " levels");
        } else if (++directories > limits.files()) {
            tooMany(path, "directories");
        } else {
            enter(id, path + "/", depth);
        }
    }

    private void file(ObjectId id, String path, FileMode mode) throws IOException {
        if (files.size() >= limits.files()) {
            tooMany(path, "files");
            return;
        }
        try {
            long size = objects.getObjectSize(id, Constants.OBJ_BLOB);
            if (size <= LARGEST_POINTER
                    && LfsPointer.isPointer(objects.open(id, Constants.OBJ_BLOB).getCachedBytes())) {
                problems.add(
                        TreeProblem.TREE_LFS_POINTER,
                        path,
                        "is a Git LFS pointer: the file itself is not in the repository");
            }
            checkSize(path, size);
            TreePath key = new TreePath(path);
            files.put(key, new TreeFile(key, mode, new GitId(id.name()), size));
        } catch (MissingObjectException _) {
            problems.add(TreeProblem.OBJECT_MISSING, path, "the repository lacks its object " + id.name());
        } catch (IncorrectObjectTypeException _) {
            problems.add(TreeProblem.OBJECT_WRONG_TYPE, path, "is called a file, but its object is none");
        }
    }

    /** Bytes that the file at {@code path} of a distribution may have. */
    static long largest(TreeLimits limits, String path) {
        return switch (path) {
            case Manifest.FILE -> limits.manifestBytes();
            case SOUL -> limits.soulBytes();
            default -> limits.blobBytes();
        };
    }

    private void checkSize(String path, long size) {
        long limit = largest(limits, path);
        if (size > limit) {
            problems.add(TreeProblem.TREE_FILE_TOO_LARGE, path, "has " + size + " bytes, expected at most " + limit);
        }
        total += size;
        if (total > limits.totalBytes()) {
            problems.add(
                    TreeProblem.TREE_TOO_LARGE, path, "all files together are larger than " + mib(limits.totalBytes()));
            full = true;
        }
    }

    private void tooMany(String path, String what) {
        problems.add(TreeProblem.TREE_TOO_MANY_FILES, path, "there are more than " + limits.files() + " " + what);
        full = true;
    }

    private static String mib(long bytes) {
        return bytes / MIB + " MiB";
    }
}
