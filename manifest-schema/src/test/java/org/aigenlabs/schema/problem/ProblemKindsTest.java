package org.aigenlabs.schema.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.aigenlabs.schema.manifest.ManifestProblem;
import org.aigenlabs.schema.tree.TreeProblem;
import org.aigenlabs.schema.yaml.YamlProblem;
import org.junit.jupiter.api.Test;

class ProblemKindsTest {
    private static final List<ProblemKind> ALL = Stream.<ProblemKind[]>of(
                    YamlProblem.values(), ManifestProblem.values(), TreeProblem.values())
            .flatMap(Stream::of)
            .toList();

    @Test
    void everyIdIsStableInFormAndUnique() {
        assertThat(ALL)
                .extracting(ProblemKind::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(\\.[a-z0-9-]+)"));
    }

    @Test
    void everyMeaningIsASentence() {
        assertThat(ALL).extracting(ProblemKind::meaning).allMatch(meaning -> meaning.matches("[A-Z`].*\\."));
    }
}
