package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.fixtures.server.SmartHttpServer.Fault;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.schema.failure.SourceFailure;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that change between the list of refs and the fetch. */
class UnsteadyServerTest {
    @TempDir
    Path directory;

    private Path repository;

    @BeforeEach
    void publish() {
        repository = directory.resolve("r.git");
        commit("1");
    }

    private ObjectId commit(String text) {
        try (Author author = Author.at(repository)) {
            return author.commit(Map.of("distribution.yaml", Author.MANIFEST, "SOUL.md", text));
        }
    }

    /** Does {@code change} after the refs were listed, just before objects are asked for. */
    private static Fault beforeTheFetch(Change change) {
        AtomicInteger posts = new AtomicInteger();
        return exchange -> {
            if (exchange.getRequestMethod().equals("POST") && posts.incrementAndGet() == fetchingPost(exchange)) {
                change.happen();
            }
            return false;
        };
    }

    /** Protocol 2 lists the refs in a POST of its own. */
    private static int fetchingPost(HttpExchange exchange) {
        return "version=2".equals(exchange.getRequestHeaders().getFirst("Git-Protocol")) ? 2 : 1;
    }

    @Test
    void saysThatARepositoryVanishedAfterItsRefsWereListed() {
        Fault gone = beforeTheFetch(() -> Files.move(repository, directory.resolve("gone")));
        try (SmartHttpServer server = SmartHttpServer.start(directory, gone)) {
            assertThat(new Desk(directory).refused(SourceFailure.class, Desk.remote(server.url("r.git"))))
                    .hasMessageContaining("404");
            assertThat(directory.resolve("gone")).exists();
        }
    }

    @Test
    void fetchesTheCommitThatWasListedWhenTheBranchMoves() {
        AtomicReference<ObjectId> second = new AtomicReference<>();
        Fault moves = beforeTheFetch(() -> second.set(commit("2")));
        try (SmartHttpServer server = SmartHttpServer.start(directory, moves);
                FetchedSnapshot fetched = new Desk(directory).fetch(Desk.remote(server.url("r.git")))) {
            assertThat(Desk.contents(fetched.snapshot())).containsEntry("SOUL.md", "100644 1");
            assertThat(second.get()).isNotNull();
        }
    }

    /** Something that happens at the server. */
    @FunctionalInterface
    private interface Change {
        void happen() throws IOException;
    }
}
