package org.aigenlabs.installer.settings;

import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.edit.CronFile;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.schema.value.TreePath;

/** Reads everything that is shown of one job from the file that holds it. */
final class JobReader {
    private final DocumentEditor file;
    private final KeyPath job;

    JobReader(DocumentEditor file, KeyPath job) {
        this.file = file;
        this.job = job;
    }

    JobFacts read(TreePath path, CronFile.Job found, boolean running) {
        return new JobFacts(
                path,
                found,
                running,
                found.when(),
                text("prompt"),
                text("script"),
                texts("skills"),
                text("deliver"),
                text("next_run_at"));
    }

    private String text(String key) {
        return text(job.then(key));
    }

    private String text(KeyPath path) {
        return file.get(path).map(JobReader::text).orElse("");
    }

    private List<String> texts(String key) {
        Optional<DataValue> value = file.get(job.then(key));
        return value.filter(DataValue.Sequence.class::isInstance)
                .map(DataValue.Sequence.class::cast)
                .map(list -> list.items().stream().map(JobReader::text).toList())
                .orElseGet(() -> value.map(JobReader::text).filter(each -> !each.isEmpty()).stream()
                        .toList());
    }

    private static String text(DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> text.matches("~|(?i)null") ? "" : text;
            case DataValue.Marked(String _, String _, DataValue inner) -> text(inner);
            case DataValue.Alias _, DataValue.Sequence _, DataValue.Mapping _ -> "";
        };
    }
}
