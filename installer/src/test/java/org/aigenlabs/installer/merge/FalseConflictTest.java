package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;

/** The three conflicts of a line merge that must not be conflicts here. Each test shows the line merge's conflict first. */
class FalseConflictTest {
    private static void assertMerges(String path, String base, String local, String upstream, String expected) {
        assertThat(new LineMerger().merge(base, local, upstream)).isInstanceOf(MergeResult.Conflicted.class);
        FileMerge merge = FileMerger.merge(
                new TreePath(path), base.getBytes(UTF_8), local.getBytes(UTF_8), upstream.getBytes(UTF_8));
        assertThat(merge).isEqualTo(new FileMerge.Merged(expected, UTF_8));
    }

    @Test
    void adjacentKeysOfConfigYamlChangedOneByEachSide() {
        String base = "model:\n  default: small  # cheap\n  provider: openrouter\n";
        String local = base.replace("small", "large");
        String upstream = base.replace("openrouter", "anthropic");
        assertMerges("config.yaml", base, local, upstream, local.replace("openrouter", "anthropic"));
        assertMerges("config.yaml", base, upstream, local, local.replace("openrouter", "anthropic"));
    }

    @Test
    void twoDifferentSentencesOfOneParagraphOfSoulMd() {
        String base = "# Soul\n\nYou are kind. You answer briefly. You never guess.\n";
        String local = base.replace("You are kind.", "You are very kind.");
        String upstream = base.replace("You never guess.", "You say so when you guess.");
        String merged = local.replace("You never guess.", "You say so when you guess.");
        assertMerges("SOUL.md", base, local, upstream, merged);
        assertMerges("SOUL.md", base, upstream, local, merged);
    }

    @Test
    void minifiedOneLineMcpJsonWithAServerAddedHereAndAnotherChangedThere() {
        String base = "{\"mcpServers\":{\"files\":{\"command\":\"npx\",\"args\":[\"files@1\"]}}}";
        String local = base.replace("]}}}", "]},\"mine\":{\"url\":\"http://127.0.0.1:8080\"}}}");
        String upstream = base.replace("files@1", "files@2");
        String merged = local.replace("files@1", "files@2");
        assertMerges("mcp.json", base, local, upstream, merged);
        assertMerges("mcp.json", base, upstream, local, merged);
    }
}
