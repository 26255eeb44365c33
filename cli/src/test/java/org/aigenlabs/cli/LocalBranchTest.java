package org.aigenlabs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.git.GitScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch of a local repository, named behind {@code @}. */
class LocalBranchTest {
    @TempDir
    Path tmp;

    @Test
    void readsABranchWithASlashInItsName() {
        repository();

        CliResult result = info("./repo@feature/x");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).contains("bot 2.0.0").contains("(branch feature/x)");
    }

    @Test
    void refusesTwoRefs() {
        repository();

        CliResult result = info("./repo@main", "--ref", "feature/x");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("the source asks for `main` itself");
    }

    private void repository() {
        GitScenario scenario = GitScenario.create(tmp.resolve("repo"));
        scenario.commit("one")
                .file("distribution.yaml", "name: bot\nversion: 1.0.0\n")
                .done();
        scenario.switchTo("feature/x");
        scenario.commit("two")
                .file("distribution.yaml", "name: bot\nversion: 2.0.0\n")
                .done();
        scenario.switchTo("main");
    }

    private CliResult info(String... words) {
        String[] args = new String[words.length + 2];
        args[0] = "profile";
        args[1] = "info";
        System.arraycopy(words, 0, args, 2, words.length);
        return new InProcess().run(tmp, Map.of("HOME", tmp.resolve("home").toString()), "", args);
    }
}
