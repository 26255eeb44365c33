package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileMergerTest {
    private static FileMerge merge(String path, byte[] base, byte[] local, byte[] upstream) {
        return FileMerger.merge(new TreePath(path), base, local, upstream);
    }

    private static byte[] merged(FileMerge result) {
        assertThat(result).isInstanceOf(FileMerge.Merged.class);
        return ((FileMerge.Merged) result).bytes();
    }

    @ParameterizedTest
    @CsvSource({
        "config.yaml, YAML",
        "skills/a/x.YML, YAML",
        "mcp.json, JSON",
        "cron/jobs.json, CRON",
        "cron/a.yaml, CRON",
        "cron/README.md, MARKDOWN",
        "skills/cron/a.yaml, YAML",
        ".env.EXAMPLE, ENV_EXAMPLE",
        "SOUL.md, MARKDOWN",
        "a/notes.txt, PROSE",
        "requirements-dev.txt, LINES",
        "run.sh, LINES",
        "LICENSE, LINES"
    })
    void tellsTheKindByThePath(String path, MergeKind kind) {
        assertThat(MergeKind.of(new TreePath(path))).isEqualTo(kind);
    }

    @Test
    void takesBinaryFilesWholeOrNotAtAll() {
        byte[] base = {1, 0, 2};
        byte[] local = {1, 0, 3, (byte) 0xff};
        byte[] upstream = {4, 0, 2};
        assertThat(merged(merge("a.png", base, base, upstream))).isEqualTo(upstream);
        assertThat(merged(merge("a.png", base, local, base))).isEqualTo(local);
        assertThat(merged(merge("a.png", base, local, local))).isEqualTo(local);
        assertThat(merge("config.yaml", base, local, upstream))
                .isInstanceOfSatisfying(FileMerge.Conflict.class, conflict -> {
                    assertThat(conflict.bytes()).isEqualTo(local);
                    assertThat(conflict.conflicts()).isEqualTo(1);
                });
    }

    @Test
    void mergesTextThatIsNotUtf8ByLineOverItsBytes() {
        byte[] base = "a\nb\nGrüße\n".getBytes(ISO_8859_1);
        byte[] local = "A\nb\nGrüße\n".getBytes(ISO_8859_1);
        byte[] upstream = "a\nb\nSchöne Grüße\n".getBytes(ISO_8859_1);
        assertThat(merged(merge("SOUL.md", base, local, upstream)))
                .isEqualTo("A\nb\nSchöne Grüße\n".getBytes(ISO_8859_1));
    }

    @Test
    void neverMergesCronFilesThatAreNotUtf8() {
        byte[] base = "name: ü\nprompt: a\nx: 1\n".getBytes(ISO_8859_1);
        byte[] local = "name: ü\nprompt: b\nx: 1\n".getBytes(ISO_8859_1);
        byte[] upstream = "name: ü\nprompt: a\nx: 1\nschedule: s\n".getBytes(ISO_8859_1);
        assertThat(merge("cron/a.yaml", base, local, upstream)).isInstanceOf(FileMerge.Conflict.class);
    }

    @Test
    void keepsTheByteOrderMarkThatLocalHas() {
        byte[] base = "\ufeffa: 1\nb: 1\n".getBytes(UTF_8);
        byte[] local = "\ufeffa: 2\nb: 1\n".getBytes(UTF_8);
        byte[] upstream = "\ufeffa: 1\nb: 2\n".getBytes(UTF_8);
        assertThat(merged(merge("config.yaml", base, local, upstream))).isEqualTo("\ufeffa: 2\nb: 2\n".getBytes(UTF_8));
    }

    @Test
    void dropsTheByteOrderMarkThatOnlyTheAuthorDropped() {
        byte[] base = "\ufeffa: 1\nb: 1\n".getBytes(UTF_8);
        byte[] local = "\ufeffa: 2\nb: 1\n".getBytes(UTF_8);
        byte[] upstream = "a: 1\nb: 2\n".getBytes(UTF_8);
        assertThat(merged(merge("config.yaml", base, local, upstream))).isEqualTo("a: 2\nb: 2\n".getBytes(UTF_8));
    }

    @Test
    void keepsMixedLineEndsAsTheyAre() {
        byte[] base = "a: 1\r\nb: 1\nc: 1\r\n".getBytes(UTF_8);
        byte[] local = "a: 2\r\nb: 1\nc: 1\r\n".getBytes(UTF_8);
        byte[] upstream = "a: 1\r\nb: 1\nc: 3\r\n".getBytes(UTF_8);
        assertThat(merged(merge("config.yaml", base, local, upstream)))
                .isEqualTo("a: 2\r\nb: 1\nc: 3\r\n".getBytes(UTF_8));
    }

    @Test
    void refusesToMergeWhatIsTooLarge() {
        byte[] large = new byte[FileMerger.MAX_BYTES + 1];
        java.util.Arrays.fill(large, (byte) 'x');
        assertThat(merge("a.txt", "a".getBytes(UTF_8), large, "b".getBytes(UTF_8)))
                .isInstanceOf(FileMerge.Conflict.class);
    }

    /** Golden cases with signs of structure struck out or put in: any answer but an exception or a broken file. */
    @Test
    void answersForDamagedFiles() {
        Random random = new Random(5);
        for (MergeCase golden : MergeGoldenTest.CASES) {
            for (int i = 0; i < 40; i++) {
                byte[] base = damaged(golden.base(), random).getBytes(UTF_8);
                byte[] local = damaged(golden.local(), random).getBytes(UTF_8);
                byte[] upstream = damaged(golden.upstream(), random).getBytes(UTF_8);
                FileMerge result = FileMerger.merge(golden.path(), base, local, upstream);
                if (result instanceof FileMerge.Merged && readable(golden, local) && readable(golden, upstream)) {
                    assertThat(readable(golden, merged(result)))
                            .as(golden + " gave:\n" + new String(merged(result), UTF_8))
                            .isTrue();
                }
            }
        }
    }

    private static boolean readable(MergeCase golden, byte[] bytes) {
        return switch (MergeKind.of(golden.path())) {
            case YAML -> YamlEditor.open(bytes) instanceof Opened.Ready;
            case JSON -> JsonEditor.open(bytes) instanceof Opened.Ready;
            case CRON, ENV_EXAMPLE, MARKDOWN, PROSE, LINES -> true;
        };
    }

    private static String damaged(String text, Random random) {
        StringBuilder result = new StringBuilder(text);
        for (int i = random.nextInt(3); i > 0 && !result.isEmpty(); i--) {
            int at = random.nextInt(result.length());
            if (random.nextBoolean()) {
                result.deleteCharAt(at);
            } else {
                String signs = "{}[]:,\"'#-\n &*|>?\r\ufeff<\u0000";
                result.insert(at, signs.charAt(random.nextInt(signs.length())));
            }
        }
        return result.toString();
    }
}
