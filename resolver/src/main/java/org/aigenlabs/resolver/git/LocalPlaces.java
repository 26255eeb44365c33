package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aigenlabs.schema.failure.SourceFailure;

/** Finds out what a directory on this machine is, without running or obeying anything in it. */
final class LocalPlaces {
    private static final String DOT_GIT = ".git";
    private static final String GITDIR = "gitdir: ";
    private static final String HEAD = "HEAD";
    /** Longer than any path. */
    private static final int LONGEST_POINTER = 8192;

    private LocalPlaces() {}

    /** What {@code directory} is. */
    static LocalPlace find(Path directory) {
        requireDirectory(directory);
        try {
            return find(directory.toRealPath(), directory);
        } catch (IOException e) {
            throw new SourceFailure("cannot read `" + directory + "`: it is not accessible", e);
        }
    }

    /** @throws SourceFailure if there is none */
    static void requireDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            String found = Files.exists(directory) ? "it is a file" : "it does not exist";
            throw new SourceFailure(
                    "cannot read `" + directory + "`: " + found + ", expected a directory",
                    directory.toString().indexOf('@') < 0
                            ? "check the path; a repository's URL begins with `https://`"
                            : "check the path; a ref that holds `/` is given with `--ref`");
        }
    }

    private static LocalPlace find(Path directory, Path spelled) throws IOException {
        if (isGitDirectory(directory)) {
            return new LocalPlace.Repository(directory, common(directory), directory, "");
        }
        for (Path at = directory; at != null; at = at.getParent()) {
            Path dotGit = at.resolve(DOT_GIT);
            if (Files.exists(dotGit)) {
                Path git = gitDirectory(dotGit);
                if (isGitDirectory(git)) {
                    String path = at.relativize(directory).toString().replace('\\', '/');
                    return new LocalPlace.Repository(git, common(git), at, path);
                }
            }
        }
        return new LocalPlace.Plain(spelled);
    }

    /** {@code .git} itself, or where it points to in a linked work tree or submodule. */
    private static Path gitDirectory(Path dotGit) throws IOException {
        if (Files.isDirectory(dotGit)) {
            return dotGit;
        }
        String text = readShort(dotGit);
        return text.startsWith(GITDIR) ? dotGit.resolveSibling(text.substring(GITDIR.length())) : dotGit;
    }

    private static Path common(Path git) throws IOException {
        Path pointer = git.resolve("commondir");
        return Files.isRegularFile(pointer) ? git.resolve(readShort(pointer)).normalize() : git;
    }

    private static boolean isGitDirectory(Path directory) throws IOException {
        return Files.isRegularFile(directory.resolve(HEAD))
                && Files.isDirectory(common(directory).resolve("objects"))
                && Files.isDirectory(common(directory).resolve("refs"));
    }

    private static String readShort(Path file) throws IOException {
        return Files.size(file) > LONGEST_POINTER ? "" : Files.readString(file).strip();
    }
}
