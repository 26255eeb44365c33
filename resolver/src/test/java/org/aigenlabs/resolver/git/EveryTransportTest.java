package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aigenlabs.fixtures.server.GitDaemonServer;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.SourceFailure;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.source.Source;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class EveryTransportTest {
    private static final Map<String, String> FILES = Map.of(
            "distribution.yaml", Author.MANIFEST,
            "SOUL.md", "# Soul\r\nmixed\nlines\u0000",
            "*skills/x/run.sh", "#!/bin/sh\n",
            "skills/x/Grüße.md", "hi");

    enum Way {
        FILE,
        GIT,
        HTTP
    }

    @TempDir
    Path directory;

    private Author author;
    private GitDaemonServer daemon;
    private SmartHttpServer http;
    private Desk desk;

    @BeforeEach
    void publish() {
        author = Author.at(directory.resolve("r.git"));
        daemon = GitDaemonServer.start(directory);
        http = SmartHttpServer.start(directory);
        desk = new Desk(directory);
    }

    @AfterEach
    void stop() {
        author.close();
        daemon.close();
        http.close();
    }

    private Location location(Way way) {
        return switch (way) {
            case FILE -> Desk.directory(directory.resolve("r.git"));
            case GIT -> Desk.remote(daemon.url("r.git"));
            case HTTP -> Desk.remote(http.url("r.git"));
        };
    }

    @ParameterizedTest
    @EnumSource
    void bringsTheAuthorsBytes(Way way) {
        ObjectId commit = author.commit(FILES);
        try (FetchedSnapshot fetched = desk.fetch(location(way))) {
            assertThat(fetched.snapshot().commit().hex()).isEqualTo(commit.name());
            assertThat(fetched.snapshot().refName()).isEqualTo("refs/heads/main");
            assertThat(fetched.snapshot().source())
                    .isEqualTo(new Source(location(way).url(), "", ""));
            assertThat(Desk.contents(fetched.snapshot()))
                    .containsExactly(
                            Map.entry("SOUL.md", "100644 # Soul\r\nmixed\nlines\u0000"),
                            Map.entry("distribution.yaml", "100644 " + Author.MANIFEST),
                            Map.entry("skills/x/Grüße.md", "100644 hi"),
                            Map.entry("skills/x/run.sh", "100755 #!/bin/sh\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void followsAnAnnotatedTagToItsCommit(Way way) {
        ObjectId first = author.commit(FILES);
        author.tag("refs/tags/v1.0.0", "v1.0.0", first, Constants.OBJ_COMMIT);
        author.commit(Map.of("distribution.yaml", Author.MANIFEST));
        try (FetchedSnapshot fetched = desk.fetch(location(way), "", "^1")) {
            assertThat(fetched.snapshot().commit().hex()).isEqualTo(first.name());
            assertThat(fetched.snapshot().refName()).isEqualTo("refs/tags/v1.0.0");
            assertThat(fetched.snapshot().problems())
                    .extracting(Problem::id)
                    .isEqualTo(way == Way.FILE ? List.of() : List.of("source.open-transport"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesACommitThatNoRefStandsAt(Way way) {
        ObjectId first = author.commit(FILES);
        author.commit(Map.of("distribution.yaml", Author.MANIFEST));
        try (FetchedSnapshot fetched = desk.fetch(location(way), "", first.name())) {
            assertThat(fetched.snapshot().commit().hex()).isEqualTo(first.name());
            assertThat(fetched.snapshot().refName()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatARepositoryIsEmpty(Way way) {
        assertThat(desk.refused(SourceFailure.class, location(way))).hasMessageContaining("the repository is empty");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatThereIsIfHeadHasNoCommit(Way way) {
        author.commit("refs/heads/other", FILES);
        assertThat(desk.refused(SourceFailure.class, location(way)).hints())
                .containsExactly("add `@other` to the source to take that branch");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatARefIsMissing(Way way) {
        author.commit(FILES);
        assertThat(desk.refused(SourceFailure.class, location(way), "", "v9")).hasMessageContaining("`v9`");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatACommitIsMissing(Way way) {
        author.commit(FILES);
        String unknown = "1234567890123456789012345678901234567890";
        assertThat(desk.refused(Failure.class, location(way), "", unknown)).hasMessageContaining(unknown);
    }

    @ParameterizedTest
    @EnumSource(names = {"GIT", "HTTP"})
    void saysThatARepositoryIsMissing(Way way) {
        String url = location(way).url().replace("r.git", "missing.git");
        assertThat(desk.refused(SourceFailure.class, Desk.remote(url)))
                .hasMessageContaining(
                        way == Way.GIT ? "the server has no such repository" : "it does not exist, or is private");
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenTheUserWantsToStop(Way way) {
        author.commit(FILES);
        assertThat(new Desk(directory, FetchLimits.DEFAULT, new Interrupted())
                        .refused(EnvironmentFailure.class, location(way)))
                .hasMessage("cannot fetch `" + location(way).url() + "`: interrupted");
    }

    private record Interrupted() implements FetchProgress {
        @Override
        public void begin(String stage, long total) {
            assertThat(stage).isNotEmpty();
        }

        @Override
        public void advance(long done) {
            assertThat(done).isPositive();
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }

    @Test
    void warnsOfATagThatHoldsAnotherVersion() {
        author.tag("refs/tags/v2.0.0", "v2.0.0", author.commit(FILES), Constants.OBJ_COMMIT);
        try (FetchedSnapshot fetched = desk.fetch(location(Way.HTTP), "", "v2.0.0")) {
            assertThat(fetched.snapshot().problems())
                    .extracting(Problem::id, Problem::isError)
                    .containsExactly(tuple("source.open-transport", false), tuple("source.version-mismatch", false));
        }
    }

    @Test
    void refusesALongChainOfTags() {
        ObjectId at = author.commit(FILES);
        int type = Constants.OBJ_COMMIT;
        for (int i = 6; i > 0; i--) {
            at = author.tag("refs/tags/t" + i, "t" + i, at, type);
            type = Constants.OBJ_TAG;
        }
        assertThat(desk.refused(InvalidFailure.class, location(Way.GIT), "", "t1"))
                .hasMessageContaining("more than 5 tags");
        try (FetchedSnapshot fetched = desk.fetch(location(Way.GIT), "", "t2")) {
            assertThat(fetched.snapshot().refName()).isEqualTo("refs/tags/t2");
        }
    }

    @Test
    void asksAServerThreeTimesAndSendsOnlyOneCommit() {
        author.commit(Map.of("distribution.yaml", Author.MANIFEST, "old", "x".repeat(100)));
        author.commit(FILES);
        desk.fetch(location(Way.HTTP)).close();
        assertThat(http.requests())
                .containsExactly(
                        "GET /r.git/info/refs?service=git-upload-pack",
                        "POST /r.git/git-upload-pack",
                        "POST /r.git/git-upload-pack");
    }
}
