package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.source.Source;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDirectoryTest {
    @TempDir
    Path directory;

    private Path checkout;
    private Desk desk;
    private ObjectId commit;

    /** A checkout whose commit holds two distributions, and whose files differ from it. */
    @BeforeEach
    void checkOut() throws IOException {
        checkout = directory.resolve("checkout");
        try (Author author = Author.at(checkout.resolve(".git"))) {
            commit = author.commit(Map.of(
                    "distribution.yaml",
                    Author.MANIFEST,
                    "SOUL.md",
                    "committed",
                    ".gitignore",
                    "*.log\n/build/\n",
                    "sub/distribution.yaml",
                    Author.MANIFEST));
        }
        write("distribution.yaml", Author.MANIFEST);
        write("SOUL.md", "edited");
        write(".gitignore", "*.log\n/build/\n");
        write("sub/distribution.yaml", Author.MANIFEST);
        desk = new Desk(directory);
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private SourceAddress address(Path at, String path) {
        return new SourceAddress(Desk.directory(at), path, new Wanted.Head());
    }

    @Test
    void aCheckoutMeansWhatIsCommitted() {
        try (FetchedSnapshot fetched = desk.fetch(Desk.directory(checkout))) {
            assertThat(fetched.snapshot().commit().hex()).isEqualTo(commit.name());
            assertThat(Desk.contents(fetched.snapshot())).containsEntry("SOUL.md", "100644 committed");
        }
    }

    @Test
    void aDirectoryInACheckoutMeansThatPathOfItsRepository() {
        try (FetchedSnapshot fetched = desk.fetch(Desk.directory(checkout.resolve("sub")))) {
            assertThat(fetched.snapshot().source()).isEqualTo(new Source("file://" + checkout, "sub", ""));
            assertThat(Desk.contents(fetched.snapshot())).containsOnlyKeys("distribution.yaml");
        }
    }

    @Test
    void aDirectoryThatIsNotCommittedIsTakenAsItLies() throws IOException {
        write("new/distribution.yaml", Author.MANIFEST);
        write("new/a.log", "ignored");
        try (FetchedSnapshot fetched = desk.fetch(Desk.directory(checkout.resolve("new")))) {
            assertThat(fetched.snapshot().source().path()).isEmpty();
            assertThat(Desk.contents(fetched.snapshot())).containsOnlyKeys("distribution.yaml");
        }
    }

    @Test
    void theWorkTreeIsTakenAsItLiesWithoutWhatIsIgnored() throws IOException {
        write("build/out", "ignored");
        write("sub/a.log", "ignored");
        write("sub/build/kept", "kept");
        Files.createDirectories(checkout.resolve("empty"));
        assertThat(checkout.resolve("SOUL.md").toFile().setExecutable(true)).isTrue();
        try (FetchedSnapshot fetched = desk.fetch(address(checkout, ""), true)) {
            assertThat(fetched.snapshot().refName()).isEmpty();
            assertThat(Desk.contents(fetched.snapshot()))
                    .containsOnlyKeys(
                            ".gitignore", "SOUL.md", "distribution.yaml", "sub/build/kept", "sub/distribution.yaml")
                    .containsEntry("SOUL.md", "100755 edited");
        }
    }

    @Test
    void theSameFilesAlwaysGiveTheSameCommitAndCanBeKept() {
        String first;
        try (FetchedSnapshot fetched = desk.fetch(address(checkout, ""), true)) {
            fetched.keep();
            first = fetched.snapshot().commit().hex();
        }
        try (FetchedSnapshot again = desk.fetch(address(checkout, ""), true)) {
            again.keep();
            assertThat(again.snapshot().commit().hex()).isEqualTo(first);
            assertThat(Desk.contents(again.snapshot())).containsEntry("SOUL.md", "100644 edited");
        }
    }

    @Test
    void aPlainDirectoryIsTakenWithItsPath() throws IOException {
        Path plain = directory.resolve("plain");
        Files.createDirectories(plain.resolve("x"));
        Files.writeString(plain.resolve("x/distribution.yaml"), Author.MANIFEST);
        Files.writeString(plain.resolve("x/.gitignore"), "*\n");
        try (FetchedSnapshot fetched = desk.fetch(Desk.directory(plain), "x", "")) {
            assertThat(fetched.snapshot().source()).isEqualTo(new Source("file://" + plain, "x", ""));
            assertThat(Desk.contents(fetched.snapshot())).containsOnlyKeys(".gitignore", "distribution.yaml");
        }
    }

    @Test
    void aLinkInAPlainDirectoryIsRefusedAndNotFollowed() throws IOException {
        Path plain = Files.createDirectories(directory.resolve("plain"));
        Files.writeString(plain.resolve("distribution.yaml"), Author.MANIFEST);
        Files.createSymbolicLink(plain.resolve("leak"), Path.of("distribution.yaml"));
        InvalidFailure failure = desk.refused(InvalidFailure.class, Desk.directory(plain));
        assertThat(Desk.ids(failure)).containsExactly("tree.symlink");
    }

    @Test
    void aRefOfAPlainDirectoryMakesNoSense() {
        Path plain = directory.resolve("checkout/sub");
        SourceAddress address = new SourceAddress(Desk.directory(plain), "", new Wanted.Named("v1"));
        assertThat(desk.refused(UsageFailure.class, address, true)).hasMessageContaining("as they lie have none");
    }

    @Test
    void aBareRepositoryHasNoWorkTree() {
        assertThat(desk.refused(UsageFailure.class, address(checkout.resolve(".git"), ""), true))
                .hasMessageContaining("bare repository");
    }

    @Test
    void aManifestAsItLiesIsHeldToTheLimitOfManifests() throws IOException {
        write("distribution.yaml", "#".repeat(10 * 1024 * 1024));

        InvalidFailure failure = desk.refused(InvalidFailure.class, address(checkout, ""), true);

        assertThat(failure.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("has 10485760 bytes, expected at most 262144"));
    }

    @Test
    void aMissingDirectoryIsSaidToBeMissing() {
        Path missing = directory.resolve("missing");
        assertThat(desk.refused(SourceFailure.class, Desk.directory(missing)))
                .hasMessage("cannot read `" + missing + "`: it does not exist, expected a directory");
    }

    @Test
    void configurationAndHooksOfARepositoryAreNotObeyed() throws IOException {
        write(".git/config", "[core]\n\trepositoryformatversion = 0\n[include]\n\tpath = /dev/zero\n");
        write(".git/hooks/post-upload-pack", "#!/bin/sh\ntouch " + directory.resolve("ran") + "\n");
        desk.fetch(Desk.directory(checkout)).close();
        assertThat(directory.resolve("ran")).doesNotExist();
    }

    @Test
    void aLinkedWorkTreeIsFound() throws IOException {
        Path linked = Files.createDirectories(directory.resolve("linked"));
        write(".git/worktrees/linked/HEAD", commit.name() + "\n");
        write(".git/worktrees/linked/commondir", "../..\n");
        Files.writeString(linked.resolve(".git"), "gitdir: " + checkout.resolve(".git/worktrees/linked") + "\n");
        try (FetchedSnapshot fetched = desk.fetch(Desk.directory(linked))) {
            assertThat(fetched.snapshot().refName()).isEqualTo("HEAD");
            assertThat(fetched.snapshot().commit().hex()).isEqualTo(commit.name());
        }
    }
}
