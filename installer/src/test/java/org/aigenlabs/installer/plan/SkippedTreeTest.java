package org.aigenlabs.installer.plan;

import static org.aigenlabs.installer.plan.SkippedPath.Reason.NOT_LISTED;
import static org.aigenlabs.installer.plan.SkippedPath.Reason.NOT_PAUSABLE;
import static org.aigenlabs.installer.plan.SkippedPath.Reason.USER_OWNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;

class SkippedTreeTest {
    private final SortedMap<TreePath, SkippedPath.Reason> skipped = new TreeMap<>();

    private SkippedTreeTest skip(SkippedPath.Reason reason, String... paths) {
        Stream.of(paths).forEach(path -> skipped.put(new TreePath(path), reason));
        return this;
    }

    private List<SkippedPath> collapse(String... taken) {
        List<TreePath> all = Stream.concat(
                        skipped.keySet().stream(), Stream.of(taken).map(TreePath::new))
                .sorted()
                .toList();
        return SkippedTree.collapse(all, skipped);
    }

    private static SkippedPath told(String path, int files, SkippedPath.Reason reason) {
        return new SkippedPath(new TreePath(path), files, reason);
    }

    @Test
    void tellsTheTopmostDirectoryOfWhichNothingIsTaken() {
        skip(NOT_LISTED, "docs/a/1.md", "docs/a/2.md", "docs/b.md", "README.md");

        assertThat(collapse("SOUL.md")).containsExactly(told("README.md", 1, NOT_LISTED), told("docs", 3, NOT_LISTED));
    }

    @Test
    void goesDownWhereSomethingIsTaken() {
        skip(NOT_LISTED, "skills/a/1.md", "skills/a/2.md", "skills/b/1.md", "skills/c.md");

        assertThat(collapse("skills/b/SKILL.md"))
                .containsExactly(
                        told("skills/a", 2, NOT_LISTED),
                        told("skills/b/1.md", 1, NOT_LISTED),
                        told("skills/c.md", 1, NOT_LISTED));
    }

    @Test
    void keepsReasonsApart() {
        skip(NOT_LISTED, "cron/notes/a.md", "cron/notes/b.md").skip(NOT_PAUSABLE, "cron/jobs.json");

        assertThat(collapse())
                .containsExactly(told("cron/jobs.json", 1, NOT_PAUSABLE), told("cron/notes", 2, NOT_LISTED));
    }

    @Test
    void collapsesADirectoryOfOneFileAndTellsAFileAtTheTopAsItself() {
        skip(USER_OWNED, "memories/MEMORY.md", ".env");

        assertThat(collapse()).containsExactly(told(".env", 1, USER_OWNED), told("memories", 1, USER_OWNED));
    }
}
