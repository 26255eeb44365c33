package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.archive.ArchiveEntry;
import org.aigenlabs.schema.json.Json;

/** The files and directories of an archive, in its order. */
public record ArchiveListView(List<ArchiveEntry> entries) implements View {
    /** Copies {@code entries}. */
    public ArchiveListView {
        entries = List.copyOf(entries);
    }

    @Override
    public void text(Page page) {
        entries.forEach(entry -> page.data(entry.path() + (entry.directory() ? "/" : "")));
    }

    @Override
    public Json json() {
        return Json.object()
                .put(
                        "entries",
                        PlanJson.list(
                                entries,
                                entry -> Json.object()
                                        .put("path", entry.path().text())
                                        .put("directory", entry.directory())
                                        .put("size", entry.size())
                                        .build()))
                .build();
    }
}
