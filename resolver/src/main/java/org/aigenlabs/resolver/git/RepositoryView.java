package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository on this machine without anything that it could make us do: a copy of its refs beside its objects.
 *
 * <p>Its configuration, hooks, attributes and replacement refs stay behind; the configuration is only asked what format
 * the repository has.
 */
final class RepositoryView {
    private static final long LARGEST_REF_FILE = 8L * 1024 * 1024;
    private static final long LARGEST_LOOSE_REF = 4096;
    private static final int MOST_LOOSE_REFS = 20_000;
    private static final String REFS = "refs";

    private RepositoryView() {}

    /** Makes the view at {@code directory}, which does not exist yet. */
    static Repository create(LocalPlace.Repository place, Path directory) throws IOException {
        Path common = place.commonDirectory();
        Path objects = common.resolve("objects");
        refuseBorrowed(place, objects);
        refuseForeignFormat(place, common.resolve("config"));
        BareRepository.write(directory);
        copy(place.gitDirectory().resolve("HEAD"), directory.resolve("HEAD"));
        copy(common.resolve("packed-refs"), directory.resolve("packed-refs"));
        copy(common.resolve("shallow"), directory.resolve("shallow"));
        copyRefs(common.resolve(REFS), directory.resolve(REFS));
        return new FileRepository(new FileRepositoryBuilder()
                .setBare()
                .setGitDir(directory.toFile())
                .setObjectDirectory(objects.toFile())
                .setup());
    }

    /** Objects from elsewhere are not the repository's: the other place may be any file that we can read. */
    private static void refuseBorrowed(LocalPlace.Repository place, Path objects) {
        Path info = objects.resolve("info");
        boolean links = Files.isSymbolicLink(objects) || Files.isSymbolicLink(objects.resolve("pack"));
        if (links || Files.exists(info.resolve("alternates")) || Files.exists(info.resolve("http-alternates"))) {
            throw new SourceFailure(
                    "cannot read `" + place.top() + "`: the repository borrows objects from elsewhere, "
                            + "expected one that has all its own",
                    "run `git repack -a -d` in it, then remove `objects/info/alternates`");
        }
    }

    private static void refuseForeignFormat(LocalPlace.Repository place, Path config) throws IOException {
        Config read = new Config();
        try {
            if (Files.isRegularFile(config) && Files.size(config) <= LARGEST_REF_FILE) {
                read.fromText(Files.readString(config));
            }
        } catch (ConfigInvalidException e) {
            throw new SourceFailure("cannot read `" + place.top() + "`: its git configuration is damaged", e);
        }
        String hash = read.getString("extensions", null, "objectformat");
        String refs = read.getString("extensions", null, "refstorage");
        if (!(hash == null || hash.equalsIgnoreCase("sha1")) || !(refs == null || refs.equalsIgnoreCase("files"))) {
            throw new SourceFailure("cannot read `" + place.top()
                    + "`: its git format is not supported, expected SHA-1 objects and refs in files");
        }
    }

    private static void copyRefs(Path from, Path to) throws IOException {
        int[] left = {MOST_LOOSE_REFS};
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) throws IOException {
                if (at.equals(from.resolve("replace"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(at)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() <= LARGEST_LOOSE_REF && left[0]-- > 0) {
                    copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies a file with its bytes only; one that is not there, no file, or far too large stays behind. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS) && Files.size(from) <= LARGEST_REF_FILE) {
            Files.write(to, Files.readAllBytes(from));
        }
    }
}
