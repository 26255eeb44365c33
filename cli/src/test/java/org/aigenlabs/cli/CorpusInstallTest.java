package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aigenlabs.fixtures.server.GitDaemonServer;
import org.aigenlabs.fixtures.server.SmartHttpServer;
import org.aigenlabs.fixtures.shared.CorpusRepositories;
import org.aigenlabs.fixtures.shared.CorpusRepository;
import org.aigenlabs.schema.json.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every distribution of every real repository installs over every transport, as it is in git. */
@Tag("slow") // some 30 distributions, each three times
class CorpusInstallTest {
    @TempDir
    Path tmp;

    record Distribution(CorpusRepository repository, String directory) {
        @Override
        public String toString() {
            return repository + (directory.isEmpty() ? "" : "//" + directory);
        }
    }

    static List<Distribution> distributions() {
        List<Distribution> all = new ArrayList<>();
        for (CorpusRepository repository : CorpusRepositories.all()) {
            repository.distributions().forEach(directory -> all.add(new Distribution(repository, directory)));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void installsFromFiles(Distribution distribution) {
        Path parent = directory(distribution);
        install(distribution, "file://" + parent.resolve(fileName(distribution)));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void installsFromAGitDaemon(Distribution distribution) {
        Path parent = directory(distribution);
        try (GitDaemonServer server = GitDaemonServer.start(parent)) {
            install(distribution, server.url(fileName(distribution)));
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void installsOverHttp(Distribution distribution) {
        Path parent = directory(distribution);
        try (SmartHttpServer server = SmartHttpServer.start(parent)) {
            install(distribution, server.url(fileName(distribution)));
        }
    }

    private static Path directory(Distribution distribution) {
        return Objects.requireNonNull(distribution.repository().path().getParent(), "it is in a directory");
    }

    private static String fileName(Distribution distribution) {
        return String.valueOf(distribution.repository().path().getFileName());
    }

    private void install(Distribution distribution, String url) {
        UserHome home = UserHome.create(tmp.resolve("home"));
        String source = url + (distribution.directory().isEmpty() ? "" : "//" + distribution.directory());
        JsonObject result =
                UserHome.json(home.run("profile", "install", source, "--yes", "--accept-capabilities", "--json"));
        JsonObject plan = result.findObject("plan").orElseThrow();
        InstalledFiles.of(home, distribution.repository().path(), "HEAD", distribution.directory())
                .areAsCommitted(plan);
        home.hasNoLeftovers();
        looksTheSameTwice(home, plan.findText("profile").orElseThrow());
    }

    private static void looksTheSameTwice(UserHome home, String name) {
        JsonObject list = UserHome.json(home.run("profile", "list", "--json"));
        assertThat(InstalledFiles.items(list, "profiles")
                        .map(each -> each.findText("name").orElseThrow()))
                .containsExactly("default", name);
        String shown = home.run("profile", "show", name).out();
        assertThat(shown).contains(name);
        assertThat(home.run("profile", "show", name).out()).isEqualTo(shown);
        home.run("profile", "show", name, "--json").assertThat().succeeds();
    }
}
