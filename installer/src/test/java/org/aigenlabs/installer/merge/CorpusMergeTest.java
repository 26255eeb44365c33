package org.aigenlabs.installer.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.fixtures.shared.CorpusRepositories;
import org.aigenlabs.fixtures.shared.CorpusRepository;
import org.aigenlabs.schema.text.StrictUtf8;
import org.aigenlabs.schema.value.TreePath;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;

/** What real authors changed from one commit to the next, against edits such as users make. */
class CorpusMergeTest {
    /** One file before and after a commit. */
    private record Step(TreePath path, String before, String after) {}

    @Test
    void losesNoEditOfTheUserAndNoChangeOfTheAuthor() throws IOException {
        int ours = 0;
        int byLine = 0;
        for (CorpusRepository corpus : CorpusRepositories.all()) {
            try (Repository repository = new FileRepositoryBuilder()
                    .setGitDir(corpus.path().toFile())
                    .build()) {
                for (Step step : steps(repository)) {
                    UserEdit edit = UserEdit.of(step.path(), step.before());
                    ours += check(corpus + " " + step.path(), step, edit) ? 1 : 0;
                    byLine += conflictsByLine(step, edit) ? 1 : 0;
                }
            }
        }
        assertThat(ours).as("files in conflict, against " + byLine + " by line").isLessThan(byLine);
    }

    /** Whether the file conflicts; if not, both sides' changes must be in it. */
    private static boolean check(String name, Step step, UserEdit edit) {
        byte[] local = edit.text().getBytes(UTF_8);
        return switch (FileMerger.merge(
                step.path(), step.before().getBytes(UTF_8), local, step.after().getBytes(UTF_8))) {
            case FileMerge.Conflict _ -> true;
            case FileMerge.Merged merged -> {
                String text = new String(merged.bytes(), UTF_8);
                assertThat(edit.isIn(text))
                        .as(name + " lost the user's edit:\n" + text)
                        .isTrue();
                AuthorChange change = new AuthorChange(step.path(), step.before(), step.after());
                assertThat(change.missingFrom(text)).as(name).isEmpty();
                yield false;
            }
        };
    }

    private static boolean conflictsByLine(Step step, UserEdit edit) {
        return new LineMerger().merge(step.before(), edit.text(), step.after()) instanceof MergeResult.Conflicted;
    }

    /** All changes of text files along first parents, newest first. */
    private static List<Step> steps(Repository repository) throws IOException {
        List<Step> steps = new ArrayList<>();
        try (RevWalk commits = new RevWalk(repository)) {
            RevCommit commit = commits.parseCommit(repository.resolve("HEAD"));
            while (commit.getParentCount() > 0) {
                RevCommit parent = commits.parseCommit(commit.getParent(0));
                collect(repository, parent, commit, steps);
                commit = parent;
            }
        }
        return steps;
    }

    private static void collect(Repository repository, RevCommit from, RevCommit to, List<Step> steps)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setRecursive(true);
            walk.addTree(from.getTree());
            walk.addTree(to.getTree());
            for (DiffEntry entry : DiffEntry.scan(walk)) {
                if (entry.getChangeType() == DiffEntry.ChangeType.MODIFY) {
                    Optional<String> before = text(repository, entry.getOldId().toObjectId());
                    Optional<String> after = text(repository, entry.getNewId().toObjectId());
                    if (before.isPresent() && after.isPresent()) {
                        steps.add(new Step(new TreePath(entry.getNewPath()), before.get(), after.get()));
                    }
                }
            }
        }
    }

    private static Optional<String> text(Repository repository, ObjectId id) throws IOException {
        return StrictUtf8.decode(repository.open(id).getBytes()).filter(text -> text.indexOf('\0') < 0);
    }
}
