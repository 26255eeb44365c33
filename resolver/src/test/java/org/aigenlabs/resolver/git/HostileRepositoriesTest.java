package org.aigenlabs.resolver.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aigenlabs.resolver.FetchedSnapshot;
import org.aigenlabs.schema.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile repositories of the stages <i>tree</i>, <i>object</i> and <i>fetch</i>, made on the spot. What each must
 * lead to, and why where that is not what the generator's own table says, stands in {@code hostile-outcomes.tsv}.
 */
@Tag("slow") // making about 100 repositories with git takes most of it
class HostileRepositoriesTest {
    private static final Path CANARY = Path.of("/tmp/hostile-canary");

    @TempDir
    static Path repositories;

    @TempDir
    Path directory;

    /** One line of {@code hostile-outcomes.tsv}. */
    record Case(String name, String ref, String expected, String ids) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        Path generator = SharedFiles.find("hostile/make-hostile-repos.sh");
        Process process = new ProcessBuilder("bash", generator.toString(), repositories.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(
                process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0, "the generator needs bash and git");
    }

    static Stream<Case> cases() throws IOException {
        return outcomes().values().stream().sorted(Comparator.comparing(Case::name));
    }

    private static Map<String, Case> outcomes() throws IOException {
        Map<String, Case> cases = new HashMap<>();
        try (var in = HostileRepositoriesTest.class.getResourceAsStream("hostile-outcomes.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    String[] fields = line.split("\t", -1);
                    cases.put(fields[0], new Case(fields[0], fields[1].replace("-", ""), fields[2], fields[3]));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedOrTakenAsWritten(Case hostile) {
        Desk desk = new Desk(directory);
        var location = Desk.directory(repositories.resolve(hostile.name() + ".git"));
        if (hostile.expected().equals("accept")) {
            try (FetchedSnapshot fetched = desk.fetch(location, "", hostile.ref())) {
                assertThat(Desk.contents(fetched.snapshot()))
                        .containsKey("SOUL.md")
                        .doesNotContainKey("EVIL.md");
            }
            return;
        }
        Failure failure = desk.refused(Failure.class, location, "", hostile.ref());
        assertThat(failure.getClass().getSimpleName()).isEqualTo(hostile.expected());
        if (!hostile.ids().equals("-")) {
            assertThat(Desk.ids(failure)).containsAll(List.of(hostile.ids().split(" ")));
        }
        assertThat(failure.getMessage() + failure.hints() + failure.problems()).doesNotContainPattern("\\p{Cc}");
    }

    @AfterEach
    void nothingRan() {
        assertThat(CANARY).doesNotExist();
    }
}
