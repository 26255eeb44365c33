package org.aigenlabs.installer.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.aigenlabs.installer.edit.CronFile;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.value.TreePath;

/** One side of a cron file: its jobs, and its text once they have another's run state. */
record CronSide(String text, DocumentEditor editor, List<CronFile.Job> jobs) {
    private static final String ENABLED = "enabled";
    private static final String STATE = "state";
    private static final String PAUSED = "paused";
    private static final KeyPath UPDATED_AT = KeyPath.of("updated_at");

    static Opened open(TreePath path, String text) {
        boolean json = path.name().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? JsonEditor.open(text) : YamlEditor.open(text);
    }

    static CronSide of(TreePath path, String text, DocumentEditor editor) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CronSide(text, editor, CronJobs.jobs(path, bytes).jobs());
    }

    /**
     * The text with each job's run state as the first of {@code others} that has the job says; a job that none of them
     * has is paused if {@code pauseNew}. Empty if the text cannot be edited so.
     */
    Optional<String> withRunState(List<CronSide> others, boolean pauseNew) {
        List<Edit> edits = new ArrayList<>(updatedAt(others.getFirst()));
        for (CronFile.Job job : jobs) {
            Optional<DataValue> other = others.stream()
                    .flatMap(side -> side.find(this, job).map(side::value).stream())
                    .findFirst();
            if (other.isPresent()) {
                edits.addAll(RunState.copy(job.place(), value(job), other.get()));
            } else if (pauseNew && job.enabled()) {
                edits.addAll(pause(job));
            }
        }
        return switch (editor.apply(edits)) {
            case EditOutcome.Edited(String edited) -> Optional.of(edited);
            case EditOutcome.Unchanged _ -> Optional.of(text);
            case EditOutcome.Refused _ -> Optional.empty();
        };
    }

    /** The stamp that agents put on the whole file. */
    private List<Edit> updatedAt(CronSide other) {
        Optional<DataValue> theirs = other.editor.get(UPDATED_AT);
        boolean both = theirs.isPresent() && editor.get(UPDATED_AT).isPresent();
        return both ? List.of(new Edit.Set(UPDATED_AT, theirs.get())) : List.of();
    }

    private static List<Edit> pause(CronFile.Job job) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Set(job.place().then(ENABLED), DataValue.bool(false)));
        if (!job.state().isEmpty() && !job.state().equals(PAUSED)) {
            edits.add(new Edit.Set(job.place().then(STATE), DataValue.text(PAUSED)));
        }
        return edits;
    }

    /** Whether a job runs in {@code merged} that does not run here. */
    boolean isOutrunBy(CronSide merged) {
        return merged.jobs.stream()
                .filter(CronFile.Job::enabled)
                .anyMatch(job -> find(merged, job).filter(CronFile.Job::enabled).isEmpty()
                        && jobs.stream().map(this::value).noneMatch(merged.value(job)::equals));
    }

    private DataValue value(CronFile.Job job) {
        return editor.get(job.place()).orElseGet(DataValue::nothing);
    }

    /**
     * The same job here as {@code job} there: by id, by name where one has no id, the only one in both files, or by what
     * its author wrote where neither has a name.
     */
    private Optional<CronFile.Job> find(CronSide there, CronFile.Job job) {
        return find(own -> !job.id().isEmpty() && own.id().equals(job.id()))
                .or(() -> find(own -> sameName(own, job)))
                .or(() -> find(_ -> isOnly() && there.isOnly()))
                .or(() -> find(own -> isNameless(own)
                        && isNameless(job)
                        && RunState.authored(value(own)).equals(RunState.authored(there.value(job)))));
    }

    private Optional<CronFile.Job> find(Predicate<CronFile.Job> same) {
        return jobs.stream().filter(same).findFirst();
    }

    private static boolean isNameless(CronFile.Job job) {
        return job.id().isEmpty() && job.name().isEmpty();
    }

    private static boolean sameName(CronFile.Job own, CronFile.Job job) {
        return (own.id().isEmpty() || job.id().isEmpty())
                && !job.name().isEmpty()
                && own.name().equals(job.name());
    }

    private boolean isOnly() {
        return jobs.size() == 1 && jobs.getFirst().place().equals(KeyPath.top());
    }
}
