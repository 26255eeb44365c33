package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of an empty bare repository, written by hand: JGit's {@code create} tries out the file system first. */
final class BareRepository {
    /** What JGit needs to know, and nothing that it or git would run; {@link HttpRules} counts redirects too. */
    private static final String CONFIG = """
            [core]
            \trepositoryformatversion = 0
            \tbare = true
            \tlogallrefupdates = false
            \tfsyncreffiles = true
            \tfsyncobjectfiles = true
            [gc]
            \tauto = 0
            [http]
            \tfollowredirects = initial
            \tmaxredirects = 5
            """;

    private static final String HEAD = "ref: refs/heads/none\n";

    private BareRepository() {}

    /** Writes them into {@code directory}, which does not exist yet. */
    static void write(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("objects").resolve("pack"));
        Files.createDirectories(directory.resolve("objects").resolve("info"));
        Files.createDirectories(directory.resolve("refs"));
        Files.writeString(directory.resolve("config"), CONFIG);
        Files.writeString(directory.resolve("HEAD"), HEAD);
    }
}
