package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.source.Source;
import org.aigenlabs.schema.tree.NameRules;
import org.aigenlabs.schema.tree.TreeLimits;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Finds the directory of a distribution in the tree of a repository, or says where there are some. */
final class DistributionFinder {
    private static final int MOST_FOUND = 200;
    private static final int MOST_SEARCHED = 5_000;
    private static final int MOST_SHOWN = 12;

    private final ObjectReader objects;
    private final Source source;
    private final String path;

    /** @param path of the distribution in the tree */
    DistributionFinder(ObjectReader objects, Source source, String path) {
        this.objects = objects;
        this.source = source;
        this.path = path;
    }

    private record Place(ObjectId tree, String at, int depth) {}

    /** The tree of the distribution's directory below {@code top}; it holds a manifest that is a file. */
    ObjectId find(ObjectId top) throws IOException {
        ObjectId tree = descend(top);
        Optional<RawTree.Entry> manifest = read(tree).find(Manifest.FILE);
        if (manifest.isEmpty()) {
            throw missing(top);
        }
        EntryKind kind = EntryKind.of(manifest.get().mode());
        if (kind != EntryKind.REGULAR && kind != EntryKind.EXECUTABLE) {
            throw new InvalidFailure(what() + "`" + Manifest.FILE + "` is " + words(kind) + ", expected a file");
        }
        checkSize(manifest.get().id());
        return tree;
    }

    private void checkSize(ObjectId manifest) throws IOException {
        try {
            long size = objects.getObjectSize(manifest, Constants.OBJ_BLOB);
            if (size > TreeLimits.DEFAULT.manifestBytes()) {
                throw new InvalidFailure(
                        what() + "`" + Manifest.FILE + "` has " + size + " bytes, expected at most "
                                + TreeLimits.DEFAULT.manifestBytes(),
                        "tell the author; nothing was changed");
            }
        } catch (MissingObjectException e) {
            throw new InvalidFailure(what() + "the repository lacks the object of `" + Manifest.FILE + "`", e);
        }
    }

    private ObjectId descend(ObjectId top) throws IOException {
        ObjectId at = top;
        String done = "";
        for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("/"))) {
            RawTree tree = read(at);
            Optional<RawTree.Entry> entry = tree.find(name);
            if (entry.isEmpty() || EntryKind.of(entry.get().mode()) != EntryKind.DIRECTORY) {
                throw noDirectory(done, name, entry, tree);
            }
            at = entry.get().id();
            done = done + name + "/";
        }
        return at;
    }

    private SourceFailure noDirectory(String done, String name, Optional<RawTree.Entry> entry, RawTree tree) {
        String shown = TreeText.shown(done + name);
        String found = entry.map(e -> "`" + shown + "` is " + words(EntryKind.of(e.mode())))
                .orElse("there is no `" + shown + "`");
        List<String> near = tree.entries().stream()
                .filter(e -> EntryKind.of(e.mode()) == EntryKind.DIRECTORY)
                .filter(e -> NameRules.check(e.name()).isEmpty())
                .map(RawTree.Entry::text)
                .sorted(Comparator.comparingInt((String other) -> -likeness(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SHOWN)
                .map(other -> "`" + done + other + "`")
                .toList();
        String hint =
                near.isEmpty() ? "there are no directories: leave the path out" : "there is " + String.join(", ", near);
        return new SourceFailure(what() + found + ", expected a directory", hint);
    }

    /** How many characters two names begin or end alike with, whatever their case. */
    private static int likeness(String left, String right) {
        int most = Math.min(left.length(), right.length());
        int begin = 0;
        while (begin < most && alike(left.charAt(begin), right.charAt(begin))) {
            begin++;
        }
        int end = 0;
        while (end < most - begin
                && alike(left.charAt(left.length() - 1 - end), right.charAt(right.length() - 1 - end))) {
            end++;
        }
        return begin + end;
    }

    private static boolean alike(char left, char right) {
        return Character.toLowerCase(left) == Character.toLowerCase(right);
    }

    private MissingManifestFailure missing(ObjectId top) throws IOException {
        List<String> directories = search(top);
        String base = what() + "there is no `" + Manifest.FILE + "` in "
                + (path.isEmpty() ? "its top directory" : "`" + TreeText.shown(path) + "`");
        if (directories.isEmpty()) {
            return new MissingManifestFailure(
                    base + " or below",
                    directories,
                    List.of("a distribution is a directory with a `" + Manifest.FILE + "`"));
        }
        String outer = path.equals(source.path()) ? "" : source.path() + "/";
        List<String> hints = directories.stream()
                .map(directory -> new Source(source.url(), outer + directory, source.ref()))
                .map(found -> "`aigenlabs profile install " + ShellWord.of(found.toString()) + "`")
                .toList();
        int count = directories.size();
        String some = count == 1 ? "one distribution" : count + " distributions";
        return new MissingManifestFailure(base + ", but the repository holds " + some, directories, hints);
    }

    /** Directories with a manifest anywhere in the repository; the search is bounded in depth, breadth and number. */
    private List<String> search(ObjectId top) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Deque<Place> left = new ArrayDeque<>(List.of(new Place(top, "", 0)));
        for (int searched = 0; !left.isEmpty() && searched < MOST_SEARCHED; searched++) {
            Place place = left.removeFirst();
            RawTree tree = read(place.tree());
            boolean manifest = tree.find(Manifest.FILE)
                    .filter(entry -> EntryKind.of(entry.mode()) == EntryKind.REGULAR)
                    .isPresent();
            if (manifest && found.size() < MOST_FOUND) {
                found.add(place.at());
            }
            for (RawTree.Entry entry : tree.entries()) {
                boolean directory = EntryKind.of(entry.mode()) == EntryKind.DIRECTORY
                        && NameRules.check(entry.name()).isEmpty();
                if (directory && place.depth() < TreeLimits.DEFAULT.depth() && left.size() < MOST_SEARCHED) {
                    String prefix = place.at().isEmpty() ? "" : place.at() + "/";
                    left.addLast(new Place(entry.id(), prefix + entry.text(), place.depth() + 1));
                }
            }
        }
        return List.copyOf(found);
    }

    private RawTree read(ObjectId tree) throws IOException {
        if (objects.getObjectSize(tree, Constants.OBJ_TREE) > TreeLimits.DEFAULT.blobBytes()) {
            throw new InvalidFailure(what() + "a directory in it is too large");
        }
        return RawTree.parse(objects.open(tree, Constants.OBJ_TREE).getCachedBytes())
                .orElseThrow(() -> new InvalidFailure(what() + "a directory in it is damaged"));
    }

    private String what() {
        return "cannot take `" + source.url() + "`: ";
    }

    private static String words(EntryKind kind) {
        return switch (kind) {
            case REGULAR, EXECUTABLE -> "a file";
            case DIRECTORY -> "a directory";
            case SYMLINK -> "a symbolic link";
            case SUBMODULE -> "a submodule";
            case OTHER -> "something else";
        };
    }
}
