package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Locale;
import org.aigenlabs.installer.archive.ArchiveDifference;
import org.aigenlabs.schema.json.Json;

/** How a profile differs from an archive, a path a line. */
public record ArchiveDiffView(String archive, String profile, List<ArchiveDifference> differences) implements View {
    /** Copies {@code differences}. */
    public ArchiveDiffView {
        differences = List.copyOf(differences);
    }

    @Override
    public void text(Page page) {
        if (differences.isEmpty()) {
            page.line("Nothing differs");
        }
        differences.forEach(each -> page.data(sign(each.change()) + " " + each.path()));
    }

    private static String sign(ArchiveDifference.Change change) {
        return switch (change) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case REMOVED -> "-";
        };
    }

    @Override
    public Json json() {
        return Json.object()
                .put("archive", archive)
                .put("profile", profile)
                .put(
                        "differences",
                        PlanJson.list(
                                differences,
                                each -> Json.object()
                                        .put("path", each.path().text())
                                        .put("change", each.change().name().toLowerCase(Locale.ROOT))
                                        .build()))
                .build();
    }
}
