package org.aigenlabs.cli.render;

import org.aigenlabs.installer.apply.Creation;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/**
 * What was created, and what to do next.
 *
 * @param model what the new profile runs; empty if nobody said
 */
public record CreateView(Creation created, String model) implements View {
    @Override
    public void text(Page page) {
        page.line("Created " + created.name() + " in " + page.path(created.directory()));
        AliasWords.print(page, created.alias());
        created.warnings().forEach(page::warning);
        String ours = "`aigenlabs -p " + created.name();
        page.hint(
                model.isEmpty()
                        ? ours + " config set model.default NAME` chooses its model, " + ours + " env set KEY` its keys"
                        : "it runs `" + model + "`; " + ours + " env list` shows its keys");
        page.hint("`aigenlabs profile use " + created.name() + "` makes it the current profile");
    }

    @Override
    public Json json() {
        JsonObject.Builder result = Json.object()
                .put("name", created.name().text())
                .put("directory", created.directory().toString())
                .put("id", created.profileId())
                .put("model", model);
        AliasWords.put(result, created.alias());
        return result.put("warnings", Json.texts(created.warnings())).build();
    }
}
