package org.aigenlabs.schema.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aigenlabs.schema.problem.Problem;
import org.junit.jupiter.api.Test;

/** The golden manifests, damaged at random with a fixed seed: reading them always has an outcome that keeps its promises. */
class ManifestFuzzTest {
    private static final Path FOLDER = Path.of("src/test/resources/manifests");
    private static final int ROUNDS = 150;

    @Test
    void everyDamagedManifestHasAnOutcome() throws IOException {
        Random random = new Random(7);
        List<Boolean> outcomes = new ArrayList<>();
        for (String name : GoldenManifestsTest.cases()) {
            byte[] original = Files.readAllBytes(FOLDER.resolve(name + ".yaml"));
            for (int round = 0; round < ROUNDS; round++) {
                outcomes.add(keepsItsPromises(ManifestReader.read(damaged(original, random))));
            }
        }
        assertThat(outcomes).contains(true, false);
    }

    private static boolean keepsItsPromises(ManifestReading reading) {
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.message() + problem.hint())
                        .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202e]"));
        return switch (reading) {
            case ManifestReading.Valid(Manifest manifest, List<Problem> warnings) -> {
                assertThat(warnings).noneMatch(Problem::isError);
                assertThat(manifest.name()).matches("[a-z0-9][a-z0-9_-]{0,63}");
                assertThat(manifest.owned()).isNotEmpty();
                assertThat(manifest.env())
                        .allSatisfy(env -> assertThat(env.name() + env.defaultValue() + env.description())
                                .doesNotContainPattern("[\\n\\r\\u2028]"));
                yield true;
            }
            case ManifestReading.Invalid(List<Problem> problems) -> {
                assertThat(problems).anyMatch(Problem::isError);
                yield false;
            }
        };
    }

    private static byte[] damaged(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int hits = random.nextInt(4); hits > 0 && bytes.length > 0; hits--) {
            byte other = bytes[random.nextInt(bytes.length)];
            bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? other : (byte) random.nextInt(128);
        }
        return bytes;
    }
}
