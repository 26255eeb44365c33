package org.aigenlabs.installer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aigenlabs.schema.value.TreePath;

/**
 * The cron jobs in the files of a distribution: {@code cron/jobs.json} and one file per job, in JSON or YAML, directly in
 * {@code cron/}. A file may hold one job, a list of jobs or a mapping with a list {@code jobs}.
 */
public final class CronJobs {
    private static final String DIRECTORY = "cron";
    private static final String ENABLED = "enabled";
    private static final String STATE = "state";
    private static final String PAUSED = "paused";

    private CronJobs() {}

    /** Whether {@code path} is where an agent looks for jobs. */
    public static boolean isCronFile(TreePath path) {
        List<String> parts = path.parts();
        return parts.size() == 2
                && parts.getFirst().toLowerCase(Locale.ROOT).equals(DIRECTORY)
                && (isJson(path) || isYaml(path));
    }

    private static boolean isJson(TreePath path) {
        return path.name().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static boolean isYaml(TreePath path) {
        String name = path.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /**
     * The bytes of the file at {@code path} with its jobs paused; {@code bytes} itself if there is nothing to pause or
     * the file is unreadable, which {@link #tryPause} tells apart.
     */
    public static byte[] pause(TreePath path, byte[] bytes) {
        return switch (tryPause(path, bytes)) {
            case PauseOutcome.Paused paused -> paused.bytes();
            case PauseOutcome.NothingToPause _ -> bytes;
            case PauseOutcome.Unreadable _ -> bytes;
        };
    }

    /**
     * Sets {@code enabled: false} in each job of the file that is not disabled, and {@code state: paused} in each of
     * those that names another state. A file is unreadable too if readers could differ about it: aliases, merge keys,
     * duplicate keys, several documents. It may still hold jobs for a reader less strict than this one, so it must not be
     * installed as if it held none.
     */
    public static PauseOutcome tryPause(TreePath path, byte[] bytes) {
        return switch (open(path, bytes)) {
            case Opened.Unreadable(String reason) -> new PauseOutcome.Unreadable(reason);
            case Opened.Ready(DocumentEditor editor) ->
                CronHazards.find(editor.document())
                        .<PauseOutcome>map(PauseOutcome.Unreadable::new)
                        .orElseGet(() -> pause(editor));
        };
    }

    private static Opened open(TreePath path, byte[] bytes) {
        return isJson(path) ? JsonEditor.open(bytes) : YamlEditor.open(bytes);
    }

    private static PauseOutcome pause(DocumentEditor editor) {
        List<CronFile.Job> running = CronReader.jobs(editor.data()).stream()
                .filter(CronFile.Job::enabled)
                .toList();
        if (running.isEmpty()) {
            return new PauseOutcome.NothingToPause();
        }
        List<Edit> edits = new ArrayList<>();
        for (CronFile.Job job : running) {
            edits.add(new Edit.Set(job.place().then(ENABLED), DataValue.bool(false)));
            if (!job.state().isEmpty() && !job.state().equals(PAUSED)) {
                edits.add(new Edit.Set(job.place().then(STATE), DataValue.text(PAUSED)));
            }
        }
        return switch (editor.apply(edits)) {
            case EditOutcome.Edited(String text) -> new PauseOutcome.Paused(text, running);
            case EditOutcome.Unchanged _ -> new PauseOutcome.NothingToPause();
            case EditOutcome.Refused(String reason) -> new PauseOutcome.Unreadable(reason);
        };
    }

    /** The jobs in the file at {@code path}; none if it is unreadable. */
    public static CronFile jobs(TreePath path, byte[] bytes) {
        return switch (open(path, bytes)) {
            case Opened.Unreadable _ -> new CronFile(path, List.of());
            case Opened.Ready(DocumentEditor editor) -> new CronFile(path, CronReader.jobs(editor.data()));
        };
    }
}
