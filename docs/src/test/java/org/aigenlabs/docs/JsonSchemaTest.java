package org.aigenlabs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aigenlabs.cli.InProcess;
import org.aigenlabs.fixtures.assertion.CliResult;
import org.aigenlabs.fixtures.git.GitScenario;
import org.aigenlabs.fixtures.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print with {@code --json}, held against the schemas of the reference. */
class JsonSchemaTest {
    @TempDir
    Path tmp;

    @Test
    void describesEveryCommandOnEverySample() {
        for (String sample : new String[] {"minimal", "research-bot", "odd-but-valid"}) {
            GitScenario.fromDirectory(Samples.get(sample), tmp.resolve(sample + ".git"));
            String source = tmp.resolve(sample + ".git").toString();
            holds("info", run("info", source));
            holds("install", run("install", source, "--name", sample, "--dry-run"));
            holds("install", run("install", source, "--name", sample, "--yes", "--alias"));
            holds("show", run("show", sample));
            holds("info", run("info", sample));
            holds("use", run("use", sample));
        }
        holds("list", run("list"));
        holds("profile", run());
    }

    @Test
    void describesTheLimits() {
        Map<String, String> environment = Map.of("HOME", tmp.resolve("home").toString());
        holds("limits", new InProcess().run(tmp, environment, "", "config", "list", "--limits", "--json"));
    }

    @Test
    void describesWhyACommandCannotGoOn() throws IOException {
        Path bad = Files.createDirectories(tmp.resolve("bad"));
        Files.writeString(bad.resolve("distribution.yaml"), "name: [1]\nversion: x\n");
        Files.createSymbolicLink(bad.resolve("skills"), tmp);

        fails(3, run("install", bad.toString(), "--dry-run"));
        fails(4, run("info", tmp.resolve("nowhere").toString()));
        fails(2, run("show", "nobody"));
        fails(2, run("list", "--nonsense"));
        fails(6, run("install", Samples.get("minimal").toString(), "--worktree"));
    }

    @Test
    void refusesAKeyThatIsNotDescribed() {
        String more = run("list").out().replaceFirst("\\{", "{\"more\": 1, ");
        String less = run("list").out().replace("\"current\"", "\"other\"");

        assertThat(JsonSchemas.get("list").validate(more, InputFormat.JSON)).isNotEmpty();
        assertThat(JsonSchemas.get("list").validate(less, InputFormat.JSON)).isNotEmpty();
    }

    private void fails(int exitCode, CliResult result) {
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(exitCode);
        assertThat(result.out()).contains("\"exitCode\": " + exitCode);
        assertThat(result.err()).startsWith("error: ");
        JsonSchemas.conforms("error", result.out());
    }

    private static void holds(String schema, CliResult result) {
        assertThat(result.exitCode()).as(result.toString()).isZero();
        JsonSchemas.conforms(schema, result.out());
    }

    private CliResult run(String... words) {
        String[] args = new String[words.length + 2];
        args[0] = "profile";
        System.arraycopy(words, 0, args, 1, words.length);
        args[words.length + 1] = "--json";
        return new InProcess().run(tmp, Map.of("HOME", tmp.resolve("home").toString()), "", args);
    }
}
