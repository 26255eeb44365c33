package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.assertion.TreeSnapshot;
import org.aigenlabs.fixtures.shared.HostileCase;
import org.aigenlabs.fixtures.shared.HostileCase.Expect;
import org.aigenlabs.fixtures.shared.HostileRepositories;
import org.aigenlabs.schema.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile repositories of the stages fetch, object, tree, manifest, content and consent, installed with {@code --yes} and no terminal.
 * What must come of each says the generator's table, and {@code hostile-differences.tsv} where we differ.
 */
@Tag("slow") // making the repositories takes most of it
class HostileInstallTest {
    private static final Path CANARY = Path.of("/tmp/hostile-canary");
    private static final Set<String> STAGES = Set.of("fetch", "object", "tree", "manifest", "content", "consent");

    @TempDir
    Path tmp;

    /** A case, and what must come of it in the end. */
    record Outcome(HostileCase hostile, Expect expect) {
        @Override
        public String toString() {
            return hostile.name() + ": " + expect;
        }
    }

    static List<Outcome> outcomes() throws IOException {
        Map<String, Expect> differences = differences();
        return HostileRepositories.all().stream()
                .filter(each -> STAGES.contains(each.stage()))
                .map(each -> new Outcome(each, differences.getOrDefault(each.name(), each.expect())))
                .toList();
    }

    private static Map<String, Expect> differences() throws IOException {
        try (var in = HostileInstallTest.class.getResourceAsStream("hostile-differences.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .collect(Collectors.toMap(
                            cells -> cells[0], cells -> Expect.valueOf(cells[1].toUpperCase(Locale.ROOT))));
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void endsAsTheTableSays(Outcome outcome) {
        UserHome home = UserHome.create(tmp.resolve("home"));
        TreeSnapshot before = TreeSnapshot.of(tmp);
        Path repository = outcome.hostile().repository();
        CliResult result = home.run("profile", "install", repository.toString(), "--ref", "v1.0.0", "--yes", "--json");
        switch (outcome.expect()) {
            case REFUSE -> {
                Refusals.isClear(result);
                assertThat(UserHome.parse(result).findObject("error")).isPresent();
                assertThat(before.diff(TreeSnapshot.of(tmp))).as("changes").isEmpty();
            }
            case ACCEPT, STRIP -> {
                JsonObject plan = UserHome.json(result).findObject("plan").orElseThrow();
                String commit = plan.findText("commit").orElseThrow();
                InstalledFiles.of(home, repository, commit, "").areAsCommitted(plan);
            }
        }
        home.hasNoLeftovers();
    }

    @AfterEach
    void nothingRan() {
        assertThat(CANARY).doesNotExist();
    }
}
