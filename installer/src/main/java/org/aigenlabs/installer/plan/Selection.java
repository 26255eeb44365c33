package org.aigenlabs.installer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.PauseOutcome;
import org.aigenlabs.installer.ownership.Owner;
import org.aigenlabs.installer.ownership.Ownership;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/** Every file of a tree, either to be written or to be left out. */
final class Selection {
    private final List<PlannedFile> files = new ArrayList<>();
    private final SortedMap<TreePath, SkippedPath.Reason> skipped = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SourceTree tree;

    private Selection(SourceTree tree) {
        this.tree = tree;
    }

    static Selection of(SourceTree tree, Ownership ownership) {
        Selection selection = new Selection(tree);
        tree.files().values().forEach(file -> selection.take(file, ownership.ownerOf(file.path())));
        return selection;
    }

    /** What is written, in path order. */
    List<PlannedFile> files() {
        return files;
    }

    /** Single files that are left out, in path order. */
    SortedMap<TreePath, SkippedPath.Reason> skipped() {
        return skipped;
    }

    /** Why files are left out that the author meant to be installed, in path order. */
    List<Problem> problems() {
        return problems;
    }

    private void take(TreeFile file, Owner owner) {
        switch (owner) {
            case DISTRIBUTION -> write(file);
            case USER -> skipped.put(file.path(), SkippedPath.Reason.USER_OWNED);
            case UNLISTED -> skipped.put(file.path(), SkippedPath.Reason.NOT_LISTED);
            case PACKAGE_MANAGER -> skipped.put(file.path(), SkippedPath.Reason.INTERNAL);
        }
    }

    private void write(TreeFile file) {
        if (!CronJobs.isCronFile(file.path())) {
            files.add(planned(file, false));
            return;
        }
        switch (CronJobs.tryPause(file.path(), tree.read(file))) {
            case PauseOutcome.Paused _ -> files.add(planned(file, true));
            case PauseOutcome.NothingToPause _ -> files.add(planned(file, false));
            case PauseOutcome.Unreadable(String reason) -> leaveOut(file.path(), reason);
        }
    }

    /** A scheduler may be more lenient than we are: what cannot be paused must not arrive. */
    private void leaveOut(TreePath cronFile, String reason) {
        skipped.put(cronFile, SkippedPath.Reason.NOT_PAUSABLE);
        problems.add(PlanProblem.CRON_NOT_PAUSABLE.at(
                Place.of(cronFile.text()),
                "the file is left out, for its cron jobs cannot be paused: " + reason,
                "ask its author to correct the file"));
    }

    private static PlannedFile planned(TreeFile file, boolean paused) {
        return new PlannedFile(file, FileKind.of(file.path()), paused);
    }
}
