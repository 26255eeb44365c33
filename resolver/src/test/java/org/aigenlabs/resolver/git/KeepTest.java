package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.source.SourceId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KeepTest {
    private static final Map<String, String> FIRST = Map.of("distribution.yaml", Author.MANIFEST, "a", "one");
    private static final Map<String, String> SECOND = Map.of("distribution.yaml", Author.MANIFEST, "a", "two");

    @TempDir
    Path directory;

    private Author author;
    private SmartHttpServer http;
    private Desk desk;

    @BeforeEach
    void publish() {
        author = Author.at(directory.resolve("r.git"));
        http = SmartHttpServer.start(directory);
        desk = new Desk(directory);
    }

    @AfterEach
    void stop() {
        author.close();
        http.close();
    }

    private FetchedSnapshot fetch(String name) {
        return desk.fetch(Desk.remote(http.url(name)));
    }

    private List<String> refs() throws IOException {
        try (Repository store = StagingRepository.openStore(desk.store())) {
            return store.getRefDatabase().getRefs().stream().map(Ref::getName).toList();
        }
    }

    private String refOf(String name, ObjectId commit) {
        return "refs/sources/" + SourceId.of(http.url(name)) + "/" + commit.name();
    }

    @Test
    void pointsARefOfTheSourceAtTheCommit() throws IOException {
        ObjectId commit = author.commit(FIRST);
        try (FetchedSnapshot fetched = fetch("r.git")) {
            fetched.keep();
            fetched.keep();
            assertThat(refs()).containsExactly(refOf("r.git", commit));
            assertThat(Desk.contents(fetched.snapshot())).containsEntry("a", "100644 one");
        }
        assertThat(desk.store().resolveSibling("staging")).doesNotExist();
        try (Repository store = StagingRepository.openStore(desk.store());
                RevWalk walk = new RevWalk(store)) {
            assertThat(walk.parseCommit(commit).getParentCount()).isZero();
        }
    }

    @Test
    void leavesNothingWithoutIt() {
        author.commit(FIRST);
        fetch("r.git").close();
        assertThat(desk.store()).doesNotExist();
        assertThat(desk.store().getParent()).doesNotExist();
    }

    @Test
    void marksTheCommitAsShallowSoThatItsMissingParentIsNoDamage() throws IOException {
        author.commit(FIRST);
        ObjectId second = author.commit(SECOND);
        try (FetchedSnapshot fetched = fetch("r.git")) {
            fetched.keep();
        }
        assertThat(desk.store().resolve("shallow")).hasContent(second.name());
    }

    @Test
    void asksOnlyForTheRefsOfWhatItHas() {
        author.commit(FIRST);
        try (FetchedSnapshot fetched = fetch("r.git")) {
            fetched.keep();
        }
        int before = http.requests().size();
        try (FetchedSnapshot again = fetch("r.git")) {
            again.keep();
            assertThat(Desk.contents(again.snapshot())).containsEntry("a", "100644 one");
        }
        assertThat(http.requests().subList(before, http.requests().size())).hasSize(2);
    }

    @Test
    void receivesOnlyWhatChanged() throws IOException {
        String large = Stream.iterate(1L, i -> i * 6364136223846793005L + 1)
                .limit(5000)
                .toList()
                .toString();
        author.commit(Map.of("distribution.yaml", Author.MANIFEST, "large", large));
        try (FetchedSnapshot fetched = fetch("r.git")) {
            fetched.keep();
        }
        ObjectId second = author.commit(Map.of("distribution.yaml", Author.MANIFEST, "large", large, "a", "two"));
        long before = http.bytesSent();
        try (FetchedSnapshot fetched = fetch("r.git")) {
            fetched.keep();
            assertThat(Desk.contents(fetched.snapshot())).containsEntry("large", "100644 " + large);
        }
        assertThat(http.bytesSent() - before).isLessThan(2_000);
        assertThat(refs()).contains(refOf("r.git", second));
    }

    @Test
    void tellsAServerNothingOfOtherSources() throws IOException {
        author.commit(FIRST);
        try (FetchedSnapshot fetched = fetch("r.git")) {
            fetched.keep();
        }
        Path staging = directory.resolve("probe.git");
        try (StagingRepository other = StagingRepository.create(
                staging, desk.store(), "refs/sources/0000000000000000/", FetchLimits.DEFAULT)) {
            assertThat(other.getRefDatabase().getRefs()).isEmpty();
            assertThat(other.getAdditionalHaves()).isEmpty();
            assertThat(other.getObjectDatabase().getShallowCommits()).isEmpty();
        }
    }

    @Test
    void isDoneAgainAfterACrashBetweenObjectsAndRef() throws IOException {
        ObjectId commit = author.commit(FIRST);
        try (FetchedSnapshot fetched = fetch("r.git")) {
            fetched.keep();
        }
        Files.delete(desk.store().resolve(refOf("r.git", commit)));
        try (FetchedSnapshot fetched = fetch("r.git")) {
            fetched.keep();
            assertThat(refs()).containsExactly(refOf("r.git", commit));
            assertThat(Desk.contents(fetched.snapshot())).containsEntry("a", "100644 one");
        }
    }

    @Test
    void worksFromManyThreadsAtOnce() throws Exception {
        ObjectId commit = author.commit(FIRST);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> all = Stream.generate(() -> threads.submit(() -> {
                        try (FetchedSnapshot fetched = fetch("r.git")) {
                            fetched.keep();
                            return Desk.contents(fetched.snapshot()).get("a");
                        }
                    }))
                    .limit(8)
                    .toList();
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("100644 one");
            }
        }
        assertThat(refs()).containsExactly(refOf("r.git", commit));
    }
}
