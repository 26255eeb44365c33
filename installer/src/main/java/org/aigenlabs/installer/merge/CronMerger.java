package org.aigenlabs.installer.merge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.PauseOutcome;
import org.aigenlabs.schema.value.TreePath;

/**
 * Merges cron files job by job. What the author writes is merged; how a job runs here is the user's alone, and a job new
 * from upstream arrives paused.
 *
 * <p>So before the merge the other sides get the run state that local has: that we paused a job at install, or that the
 * agent ran it since, is no edit. One law holds apart from that: {@code merge(b,b,u)} is {@code u} with the run state
 * of {@code b} and new jobs paused.
 */
public final class CronMerger implements TextMerger {
    private final TreePath path;

    /** {@code path} tells the language. */
    public CronMerger(TreePath path) {
        this.path = path;
    }

    @Override
    public MergeResult merge(String base, String local, String upstream) {
        if (base.equals(upstream) || local.equals(upstream)) {
            return new MergeResult.Merged(local);
        }
        Optional<CronSide> before = read(base);
        Optional<CronSide> mine = read(local);
        Optional<CronSide> theirs = read(upstream);
        if (before.isEmpty() || mine.isEmpty() || theirs.isEmpty()) {
            return new MergeResult.Unreadable("it is no file of cron jobs that can be read");
        }
        if (CronJobs.tryPause(path, upstream.getBytes(StandardCharsets.UTF_8))
                instanceof PauseOutcome.Unreadable(String reason)) {
            return new MergeResult.Unreadable(reason);
        }
        Optional<String> newBase = before.get().withRunState(List.of(mine.get()), false);
        Optional<String> newUpstream = theirs.get().withRunState(List.of(mine.get(), before.get()), true);
        if (newBase.isEmpty() || newUpstream.isEmpty()) {
            return new MergeResult.Unreadable("the run state of its jobs cannot be edited");
        }
        return guarded(
                mine.get(),
                StructuredMerge.of(text -> CronSide.open(path, text), newBase.get(), local, newUpstream.get()));
    }

    /** Whatever was merged how: no merge starts a job. */
    private MergeResult guarded(CronSide local, MergeResult result) {
        boolean starts = result instanceof MergeResult.Merged(String text)
                && read(text).filter(merged -> !local.isOutrunBy(merged)).isEmpty();
        return starts ? new MergeResult.Unreadable("it would start a job that does not run now") : result;
    }

    private Optional<CronSide> read(String text) {
        return switch (CronSide.open(path, text)) {
            case Opened.Ready(DocumentEditor editor) -> Optional.of(CronSide.of(path, text, editor));
            case Opened.Unreadable _ -> Optional.empty();
        };
    }
}
