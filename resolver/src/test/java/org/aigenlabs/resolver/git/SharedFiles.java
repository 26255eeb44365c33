package org.aigenlabs.resolver.git;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Material beside the repository that tests use where it is there. */
final class SharedFiles {
    private SharedFiles() {}

    /** The file or directory {@code name} in a {@code shared} directory above; the test is skipped if there is none. */
    static Path find(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        return abort("there is no shared/" + name + " beside the repository");
    }
}
