package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/** The file {@code shallow} of a repository: the commits whose parents were left out on purpose. */
final class StoreShallow {
    private static final String FILE = "shallow";

    private StoreShallow() {}

    /** The commits in it; none if there is no such file. */
    static Set<ObjectId> read(Path repository) throws IOException {
        Set<ObjectId> commits = new TreeSet<>();
        Path file = repository.resolve(FILE);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                if (ObjectId.isId(line)) {
                    commits.add(ObjectId.fromString(line));
                }
            }
        }
        return commits;
    }

    /** Adds {@code more} durably; the caller holds the store's lock. */
    static void merge(Path repository, Set<ObjectId> more) throws IOException {
        Set<ObjectId> commits = read(repository);
        if (commits.addAll(more)) {
            StringBuilder text = new StringBuilder();
            commits.forEach(commit -> text.append(commit.name()).append('\n'));
            Directories.replace(repository.resolve(FILE), text.toString());
        }
    }
}
