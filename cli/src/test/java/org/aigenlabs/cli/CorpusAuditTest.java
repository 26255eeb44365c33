package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.shared.CorpusRepositories;
import org.aigenlabs.fixtures.shared.CorpusRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile audit} over every distribution of every real repository. */
@Tag("slow") // some 30 distributions
class CorpusAuditTest {
    @TempDir
    Path tmp;

    @Test
    void endsForAllWithoutABugOfOurs() {
        UserHome home = UserHome.create(tmp.resolve("home"));
        int number = 0;
        for (CorpusRepository repository : CorpusRepositories.all()) {
            for (String directory : repository.distributions()) {
                install(home, repository, directory, "bot" + number++);
            }
        }

        CliResult people = home.run("profile", "audit", "--all");
        CliResult programs = home.run("profile", "audit", "--all", "--json");
        CliResult sarif = home.run("profile", "audit", "--all", "--sarif");

        assertThat(number).isPositive();
        for (CliResult each : List.of(people, programs, sarif)) {
            assertThat(each.exitCode()).as(each.toString()).isIn(0, 1).isEqualTo(people.exitCode());
        }
        assertThat(UserHome.parse(programs).findArray("profiles").orElseThrow().items())
                .hasSize(number + 1);
        assertThat(people.out()).doesNotContain("[audit.finding]").doesNotContain("[audit.missing]");
        assertThat(UserHome.parse(sarif).findText("version")).hasValue("2.1.0");
    }

    private static void install(UserHome home, CorpusRepository repository, String directory, String name) {
        String source = "file://" + repository.path() + (directory.isEmpty() ? "" : "//" + directory);
        home.run("profile", "install", source, "--name", name, "--yes", "--accept-capabilities")
                .assertThat()
                .succeeds();
    }
}
