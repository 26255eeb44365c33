package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.aigenlabs.fixtures.server.GitDaemonServer;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.resolver.Lineage;
import org.aigenlabs.resolver.source.SourceAddress.Location;
import org.aigenlabs.schema.value.GitId;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a commit comes after the installed one, over each way, and what it costs to know. */
@Tag("slow") // git daemon
class LineageTest {
    private static final int LARGE = 300_000;

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
    private ObjectId before;
    private ObjectId installed;

    @BeforeEach
    void publish() {
        author = Author.at(directory.resolve("r.git"));
        daemon = GitDaemonServer.start(directory);
        http = SmartHttpServer.start(directory);
        desk = new Desk(directory);
        before = author.commit(files("zero", 1));
        installed = author.commit(files("one", 2));
    }

    @AfterEach
    void stop() {
        author.close();
        daemon.close();
        http.close();
    }

    @ParameterizedTest
    @EnumSource
    void comesAfterTheInstalledOne(Way way) {
        keep(way);
        author.commit(files("two", 3));
        author.commit(files("three", 4));

        assertThat(lineage(way)).isEqualTo(Lineage.CONTINUES);
    }

    @ParameterizedTest
    @EnumSource
    void comesAfterItAlsoWhereTheOldTextIsBack(Way way) {
        keep(way);
        author.commit(files("zero", 1));

        assertThat(lineage(way)).isEqualTo(Lineage.CONTINUES);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotComeAfterItWhereHistoryWasRewritten(Way way) throws IOException {
        keep(way);
        author.point("refs/heads/main", before);
        author.commit(files("two", 3));

        assertThat(lineage(way)).isEqualTo(Lineage.REWOUND);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotComeAfterItWhereTheBranchWentBack(Way way) throws IOException {
        keep(way);
        author.point("refs/heads/main", before);

        assertThat(lineage(way)).isEqualTo(Lineage.REWOUND);
    }

    @ParameterizedTest
    @EnumSource
    void asksForItWhereTheStoreHasBoth(Way way) {
        keep(way);
        author.commit(files("two", 3));
        keep(way);

        assertThat(lineage(way)).isEqualTo(Lineage.CONTINUES);
    }

    @ParameterizedTest
    @EnumSource
    void asksForItWhereTheStoreLacksTheInstalledOne(Way way) {
        author.commit(files("two", 3));

        assertThat(lineage(way)).isEqualTo(Lineage.CONTINUES);
    }

    @Test
    void takesOneConversationOfThreeQuestions() {
        keep(Way.HTTP);
        author.commit(files("two", 3));
        int asked = http.requests().size();

        assertThat(lineage(Way.HTTP)).isEqualTo(Lineage.CONTINUES);

        assertThat(http.requests().subList(asked, http.requests().size())).hasSize(3);
    }

    @Test
    void doesNotFetchWhatCameBefore() {
        for (int i = 0; i < 40; i++) {
            author.commit(files("old " + i, 100 + i));
        }
        installed = author.commit(files("one", 2));
        keep(Way.GIT);
        author.commit(files("two", 3));
        long received = desk.received();

        assertThat(lineage(Way.GIT)).isEqualTo(Lineage.CONTINUES);

        assertThat(desk.received() - received).isLessThan(2L * LARGE);
    }

    @Test
    void fetchesTheCommitAloneWhereMoreCameSinceThanIsFetched() {
        FetchLimits limits = FetchLimits.DEFAULT;
        desk = new Desk(directory, limits.withBytes(limits.advertisementBytes(), 10L * LARGE));
        keep(Way.GIT);
        much();

        assertThat(lineage(Way.GIT)).isEqualTo(Lineage.UNKNOWN);
    }

    @Test
    void fetchesAllThatCameSinceIfItHasTo() {
        keep(Way.GIT);
        much();

        assertThat(lineage(Way.GIT)).isEqualTo(Lineage.CONTINUES);
    }

    @Test
    void fetchesTheCommitsWithoutFilesWhereTooMuchCameSinceAndTheServerCanDoThat() throws IOException {
        Files.writeString(
                directory.resolve("r.git/config"), "\n[uploadpack]\n\tallowfilter = true\n", StandardOpenOption.APPEND);
        keep(Way.GIT);
        much();
        long received = desk.received();

        assertThat(lineage(Way.GIT)).isEqualTo(Lineage.CONTINUES);

        assertThat(desk.received() - received).isLessThan(35L * LARGE);
    }

    /** More than is fetched of what lies between. */
    private void much() {
        for (int i = 0; i < 40; i++) {
            author.commit(files("new " + i, 100 + i));
        }
    }

    /** What git cannot make smaller, another for each {@code seed}. */
    private static Map<String, String> files(String text, int seed) {
        StringBuilder noise = new StringBuilder();
        new Random(seed).ints(LARGE, '!', '~').forEach(each -> noise.append((char) each));
        Map<String, String> files = new HashMap<>();
        files.put("distribution.yaml", Author.MANIFEST);
        files.put("SOUL.md", text);
        files.put("noise.txt", noise.toString());
        return files;
    }

    private void keep(Way way) {
        try (FetchedSnapshot fetched = desk.fetch(location(way))) {
            fetched.keep();
        }
    }

    private Lineage lineage(Way way) {
        try (FetchedSnapshot fetched = desk.update(location(way), installed)) {
            fetched.keep();
            assertThat(fetched.snapshot().tree().files()).hasSize(3);
            return fetched.lineage(new GitId(installed.name()));
        }
    }

    private Location location(Way way) {
        return switch (way) {
            case FILE -> Desk.directory(directory.resolve("r.git"));
            case GIT -> Desk.remote(daemon.url("r.git"));
            case HTTP -> Desk.remote(http.url("r.git"));
        };
    }
}
