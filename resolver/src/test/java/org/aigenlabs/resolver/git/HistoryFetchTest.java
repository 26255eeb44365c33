package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigenlabs.fixtures.server.GitDaemonServer;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.HistoryTag;
import org.aigenlabs.resolver.SourceHistory;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Histories over each way, from servers that can leave files out and from those that cannot. */
@Tag("slow")
class HistoryFetchTest {
    private static final String KEYS = "ann@example.invalid ssh-ed25519 AAAA\n";

    enum Way {
        FILE,
        GIT,
        HTTP
    }

    @TempDir
    private Path directory;

    private Author author;
    private GitDaemonServer daemon;
    private SmartHttpServer http;
    private Desk desk;
    private ObjectId first;
    private ObjectId last;

    @BeforeEach
    void publish() {
        author = Author.at(directory.resolve("r.git"));
        daemon = GitDaemonServer.start(directory);
        http = SmartHttpServer.start(directory);
        desk = new Desk(directory);
        first = author.commit(files("one"));
        author.tag("refs/tags/v1.0.0", "v1.0.0", first, Constants.OBJ_COMMIT);
        author.commit(files("two"));
        last = author.commit(files("three"));
    }

    @AfterEach
    void stop() {
        author.close();
        daemon.close();
        http.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsWhomEachCommitAuthorises(Way way) throws IOException {
        allowFilter();
        try (FetchedSnapshot fetched = desk.fetch(location(way));
                SourceHistory history = fetched.history("v1.0.0"::equals)) {
            GitId keys = history.authorizations(new GitId(first.name())).orElseThrow();
            assertThat(history.read(keys)).asString().isEqualTo(KEYS);
            assertThat(history.tags()).extracting(HistoryTag::refName).containsExactly("refs/tags/v1.0.0");
        }
        assertThat(blobsInTheCache()).isEqualTo(1);
    }

    @Test
    void beginsAnewWhenTheCacheIsDamaged() throws IOException {
        chain(Way.FILE);
        try (Stream<Path> packs = Files.walk(directory.resolve("root/history"))) {
            for (Path pack :
                    packs.filter(file -> file.toString().endsWith(".pack")).toList()) {
                Files.delete(pack);
            }
        }
        last = author.commit(files("four"));
        assertThat(chain(Way.FILE)).hasSize(4);
    }

    private static Map<String, String> files(String text) {
        return Map.of("distribution.yaml", Author.MANIFEST, "SOUL.md", text, SourceHistory.AUTHORIZATIONS, KEYS);
    }

    private void allowFilter() throws IOException {
        Files.writeString(
                directory.resolve("r.git/config"), "\n[uploadpack]\n\tallowfilter = true\n", StandardOpenOption.APPEND);
    }

    /** The ids of the commits, the last first. */
    private List<String> chain(Way way) {
        List<String> chain = new ArrayList<>();
        try (FetchedSnapshot fetched = desk.fetch(location(way));
                SourceHistory history = fetched.history(_ -> false)) {
            List<GitId> open = new ArrayList<>(List.of(new GitId(last.name())));
            while (!open.isEmpty()) {
                var commit = history.find(open.removeLast()).orElseThrow();
                chain.add(commit.id().hex());
                open.addAll(commit.parents());
            }
        }
        return chain;
    }

    private int blobsInTheCache() throws IOException {
        int blobs = 0;
        try (Stream<Path> all = Files.list(directory.resolve("root/history"))) {
            for (Path each : all.toList()) {
                try (var repository = StagingRepository.history(each, FetchLimits.DEFAULT);
                        var objects = repository.newObjectReader();
                        Stream<Path> walk = Files.walk(each.resolve("objects/pack"))) {
                    for (Path index : walk.filter(file -> file.toString().endsWith(".idx"))
                            .toList()) {
                        for (var entry : org.eclipse.jgit.internal.storage.file.PackIndex.open(index.toFile())) {
                            blobs += objects.open(entry.toObjectId()).getType() == Constants.OBJ_BLOB ? 1 : 0;
                        }
                    }
                }
            }
        }
        return blobs;
    }

    private Location location(Way way) {
        return switch (way) {
            case FILE -> Desk.directory(directory.resolve("r.git"));
            case GIT -> Desk.remote(daemon.url("r.git"));
            case HTTP -> Desk.remote(http.url("r.git"));
        };
    }
}
