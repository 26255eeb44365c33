package org.aigenlabs.schema.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.schema.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden pairs: {@code x.yaml} beside {@code x.problems}. A new rule is a new pair; {@code ./dev manifest-schema
 * -Dgolden.write=true -Dtest=GoldenManifestsTest} writes the problems, to be read before they are committed.
 */
class GoldenManifestsTest {
    private static final Path FOLDER = Path.of("src/test/resources/manifests");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsTheProblemsOf(String name) throws IOException {
        Path golden = FOLDER.resolve(name + ".problems");
        String told = told(ManifestReader.read(Files.readAllBytes(FOLDER.resolve(name + ".yaml"))));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }

    @Test
    void everyProblemOfAManifestHasAPair() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : cases()) {
            all.append(Files.readString(FOLDER.resolve(name + ".problems")));
        }
        assertThat(ManifestProblem.values()).allSatisfy(kind -> assertThat(all).contains(" " + kind.id() + " "));
    }

    private static String told(ManifestReading reading) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : reading.problems()) {
            text.append(problem.severity())
                    .append(' ')
                    .append(problem.id())
                    .append(' ')
                    .append(problem.place());
            text.append(' ').append(problem.message()).append('\n');
            if (!problem.hint().isEmpty()) {
                text.append("  hint: ").append(problem.hint()).append('\n');
            }
        }
        return text.toString();
    }
}
