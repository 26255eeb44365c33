package org.aigenlabs.cli.render;

import org.aigenlabs.installer.apply.ProfileSnapshots.Taken;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.TreePath;

/** What a snapshot recorded. */
public record SnapshotView(Taken taken) implements View {
    @Override
    public void text(Page page) {
        page.line("Recorded " + taken.name() + " as generation " + taken.generation() + ": "
                + Words.count(taken.files(), "file")
                + (taken.own().isEmpty() ? "" : " and " + taken.own().size() + " of your own"));
        taken.leftOut().forEach(page::warning);
        page.hint("`aigenlabs profile restore " + taken.name() + " PATH --from " + taken.generation()
                + "` puts files back");
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profile", taken.name().text())
                .put("generation", taken.generation())
                .put("files", taken.files())
                .put("own", Json.texts(taken.own().stream().map(TreePath::text).toList()))
                .put("leftOut", Json.texts(taken.leftOut()))
                .build();
    }
}
