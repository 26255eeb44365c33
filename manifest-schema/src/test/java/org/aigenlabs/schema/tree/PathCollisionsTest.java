package org.aigenlabs.schema.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathCollisionsTest {
    @ParameterizedTest
    @CsvSource({
        "SOUL.md,soul.md",
        "a,A/b",
        "A/b,a",
        "a,a/b",
        "a/b,a",
        "a,a",
        "skills/x,Skills/y",
        "p/Q/r,p/q/s",
        "r\u00e9,re\u0301",
        "stra\u00dfe,STRASSE",
        "\u212a,k",
        "x/\u03a3,x/\u03c2/y"
    })
    void findsTwoPathsThatAreOneSomewhere(String first, String second) {
        assertThat(find(first, "other/file.md", second))
                .contains(new PathCollision(new TreePath(first), new TreePath(second)));
    }

    @Test
    void letsNeighboursBe() {
        assertThat(find("a", "ab", "b/a", "b/ab", "b/c/a", "c", "a-b", "\u0430"))
                .isEmpty();
    }

    @Test
    void tellsTheFirstInTheOrderGiven() {
        assertThat(find("b", "B", "a", "A")).map(PathCollision::second).contains(new TreePath("B"));
    }

    @Test
    void saysWhetherItIsOneFileOrTwoThings() {
        assertThat(find("a", "A").orElseThrow().reason()).startsWith("are one file");
        assertThat(find("a", "A/b").orElseThrow().reason()).startsWith("need one name for two things");
    }

    @Test
    @Timeout(5)
    void staysQuickAtTheLimitsOfATree() {
        String directory = "d\u00e9ep/".repeat(TreeLimits.DEFAULT.depth() - 1);
        List<TreePath> paths = IntStream.range(0, TreeLimits.DEFAULT.files())
                .mapToObj(i -> new TreePath(directory + i))
                .toList();
        assertThat(PathCollisions.find(paths)).isEmpty();
    }

    private static Optional<PathCollision> find(String... paths) {
        return PathCollisions.find(Stream.of(paths).map(TreePath::new).toList());
    }
}
