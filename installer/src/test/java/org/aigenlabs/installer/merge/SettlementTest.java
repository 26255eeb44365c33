package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {
    private static final int ROUNDS = 300;
    private static final String BASE = "# how\nmodel: a # keep\nturns: 1\nloud: no\n";
    private static final String LOCAL = "# how\nmodel: mine # keep\nturns: 1\nloud: yes\n";
    private static final String UPSTREAM = "# how\nmodel: theirs # keep\nturns: 2\nloud: no\n";

    private record Settled(FileMerge.Conflict conflict, Optional<String> mine, Optional<String> theirs) {}

    private static Optional<Settled> settle(TreePath path, String... texts) {
        List<byte[]> sides =
                List.of(texts).stream().map(text -> text.getBytes(UTF_8)).toList();
        return switch (FileMerger.merge(path, sides.get(0), sides.get(1), sides.get(2))) {
            case FileMerge.Merged _ -> Optional.empty();
            case FileMerge.Conflict conflict ->
                Optional.of(new Settled(
                        conflict,
                        Settlement.mine(path, sides, conflict).map(bytes -> new String(bytes, UTF_8)),
                        Settlement.theirs(path, sides, conflict).map(bytes -> new String(bytes, UTF_8))));
        };
    }

    private static Settled settled(String path, String... texts) {
        return settle(new TreePath(path), texts).orElseThrow();
    }

    @Test
    void keepsWhatEachSideChangedElsewhere() {
        Settled settled = settled("config.yaml", BASE, LOCAL, UPSTREAM);

        assertThat(settled.mine()).contains("# how\nmodel: mine # keep\nturns: 2\nloud: yes\n");
        assertThat(settled.theirs()).contains("# how\nmodel: theirs # keep\nturns: 2\nloud: yes\n");
    }

    @Test
    void keepsLineEndsAndTheLackOfOneAtTheEnd() {
        Settled settled = settled("run.sh", "a\r\nb\r\nc", "mine\r\nb\r\nc", "theirs\r\nb\r\nc");
        Settled atTheEnd = settled("run.sh", "a\nb", "a\nmine", "a\ntheirs");

        assertThat(settled.theirs()).contains("theirs\r\nb\r\nc");
        assertThat(atTheEnd.theirs()).contains("a\ntheirs");
        assertThat(atTheEnd.mine()).contains("a\nmine");
    }

    @Test
    void settlesOneServerOfAMinifiedFile() {
        Settled settled = settled("mcp.json", "{\"a\":1,\"b\":1}", "{\"a\":2,\"b\":1,\"c\":1}", "{\"a\":3,\"b\":2}");

        assertThat(settled.theirs()).contains("{\"a\":3,\"b\":2,\"c\":1}");
        assertThat(settled.mine()).contains("{\"a\":2,\"b\":2,\"c\":1}");
    }

    @Test
    void leavesProseOfTheUsersAsItIsWhereTheAuthorChangedNothingElse() {
        String local = "One is mine. Two stays. Three stays.\n";
        Settled settled = settled(
                "SOUL.md", "One is. Two stays. Three stays.\n", local, "One is theirs. Two stays. Three stays.\n");

        assertThat(settled.mine()).contains(local);
    }

    @Test
    void takesBinaryFilesWhole() {
        Settled settled = settled("a.png", "a\0", "b\0", "c\0");

        assertThat(settled.mine()).contains("b\0");
        assertThat(settled.theirs()).contains("c\0");
    }

    @Test
    void isNotMisledByMarkersOfTheUsersOwn() {
        Settled settled = settled("run.sh", "a\n", "<<<<<<< local\nb\n", "c\n");

        assertThat(settled.mine()).contains("<<<<<<< local\nb\n");
        assertThat(settled.theirs()).contains("c\n");
    }

    @Test
    void holdsNoKeyTwiceWhereTheAuthorMovedKeys() {
        Settled settled = settled(
                "config.yaml",
                "a:\n  x: 1\n  y: 2\nb:\n  z: 3\n",
                "a:\n  x: 1\n  y: 9\nb:\n  z: 3\n",
                "b:\n  z: 3\n  y: 2\na:\n  x: 1\n");

        assertThat(settled.mine().orElseThrow()).containsOnlyOnce("a:").contains("y: 9", "y: 2");
        assertThat(settled.theirs().orElseThrow()).containsOnlyOnce("a:").doesNotContain("y: 9");
    }

    @Test
    void takesAnEmptyFileOfTheAuthorsAsItIs() {
        Settled settled = settled("config.yaml", "a: 1\nb: 1\n", "a: 1\nb: 2\n", "");

        assertThat(settled.theirs()).contains("");
        assertThat(settled.mine()).contains("a: 1\nb: 2\n");
    }

    @Test
    void keepsTheSpaceBetweenParagraphsAndSentences() {
        Settled paragraphs =
                settled("SOUL.md", "A para.\n\nB para.\n", "A para mine.\n\nB para.\n", "A para theirs.\n\nB para.\n");
        Settled sentences =
                settled("SOUL.md", "One. Two. Three.\n", "One mine. Two. Three.\n", "One theirs. Two. Three.\n");

        assertThat(paragraphs.mine()).contains("A para mine.\n\nB para.\n");
        assertThat(paragraphs.theirs()).contains("A para theirs.\n\nB para.\n");
        assertThat(sentences.mine()).contains("One mine. Two. Three.\n");
        assertThat(sentences.theirs()).contains("One theirs. Two. Three.\n");
    }

    @Test
    void findsAMarkerBehindAByteOrderMarkRatherThanWritingIt() {
        Settled settled = settled("run.sh", "\ufeffa\nb\n", "\ufeffc\nb\n", "\ufeffd\nb\n");

        assertThat(settled.theirs().orElse("")).doesNotContain("<<<<", ">>>>", "||||");
    }

    @Test
    void startsNoJobOfTheAuthors() {
        Settled settled = settled(
                "cron/jobs.json",
                "{\"jobs\":[{\"id\":\"a\",\"prompt\":\"p\",\"enabled\":false}]}",
                "{\"jobs\":[{\"id\":\"a\",\"prompt\":\"mine\",\"enabled\":false}]}",
                "{\"jobs\":[{\"id\":\"a\",\"prompt\":\"theirs\",\"enabled\":true}]}");

        assertThat(settled.theirs().orElseThrow())
                .contains("theirs")
                .contains("false")
                .doesNotContain("true");
    }

    /** Whatever the conflict: no markers, and what can be read before can be read behind. */
    @ParameterizedTest
    @EnumSource
    void leavesNoMarkersAndNothingUnreadable(GeneratedFile file) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            List<String> sides = file.sides(seed);
            settle(file.path(), sides.toArray(String[]::new))
                    .ifPresent(settled -> List.of(settled.mine(), settled.theirs())
                            .forEach(text -> text.ifPresent(found -> {
                                assertThat(found).doesNotContain("<<<<<<<", "|||||||", ">>>>>>>");
                                assertThat(FileMerger.keepsReadable(file.path(), sides.get(1), sides.get(2), found))
                                        .as(found)
                                        .isTrue();
                            })));
        }
    }
}
