package org.aigenlabs.installer.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.edit.CronFile;
import org.aigenlabs.installer.edit.CronJobs;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.installer.schedule.CronExpression;
import org.aigenlabs.installer.schedule.Schedule;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.TreePath;

/** Switching the scheduled jobs of a profile on and off, each in the file that holds it. */
public final class CronSettings {
    private static final String CRON = "cron";
    private static final String PAUSED = "paused";

    private final Disk disk;
    private final Path profile;

    public CronSettings(Disk disk, Path profile) {
        this.disk = disk;
        this.profile = profile;
    }

    /** A job and where it is. */
    private record Found(TreePath file, CronFile.Job job) {}

    /**
     * Switches the job that {@code word} names, by its id, its name or the name of its file.
     *
     * @return whether that changed anything
     * @throws UsageFailure if no job, or more than one, is meant
     */
    public boolean enable(String word, boolean enabled) {
        Found found = find(word);
        OwnFile file = file(found.file());
        if (enabled && show(word).schedule() instanceof Schedule.Cron(String expression)) {
            CronExpression.parse(expression)
                    .orThrow(bad -> new InvalidFailure(
                            "cannot enable the job `" + word + "`: its schedule is " + bad,
                            "correct it in `" + file.path() + "`"));
        }
        List<Edit> edits = new ArrayList<>();
        if (isRunning(found.job()) != enabled) {
            edits.add(new Edit.Set(found.job().place().then("enabled"), DataValue.bool(enabled)));
            if (!found.job().state().isEmpty()) {
                String state = enabled ? "scheduled" : PAUSED;
                edits.add(new Edit.Set(found.job().place().then("state"), DataValue.text(state)));
            }
        }
        return switch (editor(found.file(), file).apply(edits)) {
            case EditOutcome.Unchanged _ -> false;
            case EditOutcome.Edited edited -> {
                file.rewrite(edited.bytes(), Mode.FILE);
                yield true;
            }
            case EditOutcome.Refused(String reason) ->
                throw new UsageFailure("cannot change the job `" + word + "` in `" + file.path() + "`: " + reason);
        };
    }

    /**
     * Everything about the job that {@code word} names, as for {@link #enable}.
     *
     * @throws UsageFailure if no job, or more than one, is meant
     */
    public JobFacts show(String word) {
        Found found = find(word);
        DocumentEditor editor = editor(found.file(), file(found.file()));
        return new JobReader(editor, found.job().place()).read(found.file(), found.job(), isRunning(found.job()));
    }

    private static boolean isRunning(CronFile.Job job) {
        return job.enabled() && !job.state().equals(PAUSED);
    }

    private Found find(String word) {
        List<Found> found = new ArrayList<>();
        for (TreePath file : files()) {
            CronJobs.jobs(file, file(file).read()).jobs().stream()
                    .filter(job -> List.of(job.id(), job.name(), file.name(), stem(file))
                            .contains(word))
                    .forEach(job -> found.add(new Found(file, job)));
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new UsageFailure(
                "cannot find the job `" + word + "`: "
                        + (found.isEmpty() ? "there is none of that id or name" : found.size() + " jobs have that name")
                        + ", expected one",
                "`aigenlabs cron list` shows the jobs");
    }

    private static String stem(TreePath file) {
        return file.name().replaceFirst("\\.[^.]*$", "");
    }

    private List<TreePath> files() {
        Path directory = profile.resolve(CRON);
        if (disk.type(directory) != EntryType.DIRECTORY) {
            return List.of();
        }
        return disk.list(directory).stream()
                .filter(entry -> disk.type(entry) == EntryType.FILE)
                .map(entry -> new TreePath(CRON).resolve(String.valueOf(entry.getFileName())))
                .filter(CronJobs::isCronFile)
                .toList();
    }

    private OwnFile file(TreePath path) {
        return new OwnFile(disk, profile.resolve(path.text()));
    }

    private static DocumentEditor editor(TreePath path, OwnFile file) {
        Opened opened = path.folded().endsWith(".json") ? JsonEditor.open(file.read()) : YamlEditor.open(file.read());
        return switch (opened) {
            case Opened.Ready(DocumentEditor editor) -> editor;
            case Opened.Unreadable(String reason) ->
                throw new InvalidFailure("cannot read `" + file.path() + "`: " + reason);
        };
    }
}
