package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.source.SourceAddress;
import org.aigenlabs.resolver.source.SourceAddress.Wanted;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.source.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionFinderTest {
    @TempDir
    Path directory;

    private Desk desk;
    private String url;

    @BeforeEach
    void publish() {
        desk = new Desk(directory);
        url = "file://" + directory.resolve("r.git");
        try (Author author = Author.at(directory.resolve("r.git"))) {
            author.commit(Map.of(
                    "agents/mail/distribution.yaml",
                    Author.MANIFEST,
                    "agents/mail/SOUL.md",
                    "mail",
                    "agents/odd `name`/distribution.yaml",
                    Author.MANIFEST,
                    "README.md",
                    "two agents"));
            author.commit("refs/heads/feature/x", Map.of("agents/mail/distribution.yaml", Author.MANIFEST));
        }
    }

    @Test
    void listsTheDistributionsAndTheCommandForEach() {
        MissingManifestFailure failure =
                desk.refused(MissingManifestFailure.class, Desk.directory(directory.resolve("r.git")), "", "main");
        assertThat(failure)
                .hasMessage("cannot take `" + url + "`: there is no `distribution.yaml` in its top directory, "
                        + "but the repository holds 2 distributions");
        assertThat(failure.directories()).containsExactly("agents/mail", "agents/odd `name`");
        assertThat(failure.hints())
                .containsExactly(
                        "`aigenlabs profile install " + url + "//agents/mail@main`",
                        "`aigenlabs profile install '" + url + "//agents/odd `name`@main'`");
    }

    @Test
    void takesOnlyTheDirectoryThatWasAskedFor() {
        try (FetchedSnapshot fetched = desk.fetch(Desk.directory(directory.resolve("r.git")), "agents/mail", "")) {
            assertThat(Desk.contents(fetched.snapshot())).containsOnlyKeys("SOUL.md", "distribution.yaml");
            assertThat(fetched.snapshot().source()).isEqualTo(new Source(url, "agents/mail", ""));
        }
    }

    @Test
    void readsRefAndDirectoryFromAWebUrl() {
        SourceAddress address = new SourceAddress(
                Desk.directory(directory.resolve("r.git")),
                "",
                new Wanted.WebPath(List.of("feature", "x", "agents", "mail")));
        try (FetchedSnapshot fetched = desk.fetch(address, false)) {
            assertThat(fetched.snapshot().source()).isEqualTo(new Source(url, "agents/mail", "feature/x"));
            assertThat(fetched.snapshot().refName()).isEqualTo("refs/heads/feature/x");
        }
    }

    @Test
    void saysWhatThereIsIfAPathIsMissing() {
        SourceFailure failure =
                desk.refused(SourceFailure.class, Desk.directory(directory.resolve("r.git")), "agents/mial", "");
        assertThat(failure).hasMessage("cannot take `" + url + "`: there is no `agents/mial`, expected a directory");
        assertThat(failure.hints()).containsExactly("there is `agents/mail`, `agents/odd `name``");
    }

    @Test
    void saysThatAPathIsAFile() {
        assertThat(desk.refused(SourceFailure.class, Desk.directory(directory.resolve("r.git")), "README.md", ""))
                .hasMessageContaining("`README.md` is a file, expected a directory");
    }

    @Test
    void tellsAllErrorsOfAManifest() {
        try (Author author = Author.at(directory.resolve("bad.git"))) {
            author.commit(Map.of("distribution.yaml", "version: 1\nenv_requires: 7\n"));
        }
        InvalidFailure failure = desk.refused(InvalidFailure.class, Desk.directory(directory.resolve("bad.git")));
        assertThat(failure).hasMessageContaining("its `distribution.yaml` has errors");
        assertThat(failure.problems()).hasSizeGreaterThan(1);
    }
}
