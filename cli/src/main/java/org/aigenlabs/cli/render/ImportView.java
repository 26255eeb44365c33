package org.aigenlabs.cli.render;

import java.util.Optional;
import org.aigenlabs.cli.operation.PreparedImport;
import org.aigenlabs.installer.apply.Creation;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.value.TreePath;

/** An import of an archive of ours, as planned or as done. */
public record ImportView(PreparedImport prepared, Optional<Creation> made) implements View {
    private static final int LABELS = 11;
    private static final TreePath ENV = new TreePath(".env");

    @Override
    public void text(Page page) {
        made.ifPresentOrElse(creation -> done(page, creation), () -> planned(page));
    }

    private void planned(Page page) {
        page.heading(prepared.name() + ", from an archive");
        page.field("archive", LABELS, page.path(prepared.archive()));
        page.field(
                "made of",
                LABELS,
                "profile " + prepared.manifest().profile() + ", for "
                        + prepared.manifest().kind());
        page.field(
                "holds",
                LABELS,
                Words.count(prepared.files(), "file") + ", "
                        + Words.bytes(prepared.manifest().bytes()));
        page.field("profile", LABELS, page.path(prepared.target()));
        CapabilityWords.print(page, prepared.capabilities());
        ProblemWords.print(page, prepared.problems());
    }

    private void done(Page page, Creation creation) {
        page.blank().line("Imported " + creation.name() + " into " + page.path(creation.directory()));
        AliasWords.print(page, creation.alias());
        creation.warnings().forEach(page::warning);
        if (prepared.manifest().lines().containsKey(ENV)) {
            return;
        }
        page.hint("archives hold no keys: `aigenlabs -p " + creation.name() + " setup` asks for what is needed");
    }

    @Override
    public Json json() {
        JsonObject.Builder result = Json.object()
                .put(
                        "archive",
                        Json.object()
                                .put("file", prepared.archive().toString())
                                .put("profile", prepared.name().text())
                                .put("directory", prepared.target().toString())
                                .put("kind", prepared.manifest().kind())
                                .put("files", prepared.files())
                                .put("bytes", prepared.manifest().bytes())
                                .put("capabilities", PlanJson.capabilities(prepared.capabilities()))
                                .put("problems", PlanJson.problems(prepared.problems()))
                                .build());
        made.ifPresent(creation -> result.put("imported", imported(creation)));
        return result.build();
    }

    private static JsonObject imported(Creation creation) {
        JsonObject.Builder result = Json.object()
                .put("profile", creation.name().text())
                .put("directory", creation.directory().toString())
                .put("id", creation.profileId());
        AliasWords.put(result, creation.alias());
        return result.put("warnings", Json.texts(creation.warnings())).build();
    }
}
