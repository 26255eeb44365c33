package org.aigenlabs.cli.render;

import org.aigenlabs.cli.operation.PreparedUpdate;
import org.aigenlabs.installer.merge.TextDiff;
import org.aigenlabs.installer.plan.FileUpdate;

/** What changes in the files of an update, line by line. */
final class FileDiffs {
    private static final int MOST_LINES = 400;

    private FileDiffs() {}

    static void print(Page page, PreparedUpdate update) {
        for (FileUpdate file : update.plan().files()) {
            update.change(file).ifPresent(change -> {
                page.heading(file.path()
                        + TextDiff.summary(file.path(), change.before(), change.after())
                                .map(summary -> ": " + summary)
                                .orElse("")
                        + (file.conflict() == null ? "" : " (what the author changed; yours stays)"));
                TextDiff.lines(change.before(), change.after(), MOST_LINES).forEach(page::diffLine);
            });
        }
    }
}
