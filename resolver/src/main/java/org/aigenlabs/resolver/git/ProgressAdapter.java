package org.aigenlabs.resolver.git;

import java.util.Locale;
import org.aigenlabs.resolver.FetchProgress;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Tells our listener what JGit tells its own; titles may come from the server. */
final class ProgressAdapter implements ProgressMonitor {
    private final FetchProgress progress;
    private final FetchMeter meter;

    ProgressAdapter(FetchProgress progress, FetchMeter meter) {
        this.progress = progress;
        this.meter = meter;
    }

    @Override
    public void start(int totalTasks) {
        // stages are told one by one
    }

    @Override
    public void beginTask(String title, int totalWork) {
        meter.alive();
        if (title.equals(JGitText.get().receivingObjects)) {
            meter.announced(totalWork);
        }
        progress.begin(TreeText.shown(title.toLowerCase(Locale.ROOT)), totalWork);
    }

    @Override
    public void update(int completed) {
        if (completed > 0) {
            progress.received(meter.objectBytes());
            progress.advance(completed);
        }
    }

    @Override
    public void endTask() {
        meter.alive();
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled() || meter.stopped() != null;
    }

    @Override
    public void showDuration(boolean enabled) {
        // the listener's own business
    }
}
