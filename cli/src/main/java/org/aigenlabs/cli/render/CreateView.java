package org.aigenlabs.cli.render;

import org.aigenlabs.installer.apply.Creation;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/** What was created, and what to do next. */
public record CreateView(Creation created) implements View {
    @Override
    public void text(Page page) {
        page.line("Created " + created.name() + " in " + page.path(created.directory()));
        AliasWords.print(page, created.alias());
        created.warnings().forEach(page::warning);
        page.hint(
                "`aigenlabs -p " + created.name() + " config set model.default NAME` chooses its model, `aigenlabs -p "
                        + created.name() + " env set KEY` its keys");
        page.hint("`aigenlabs profile use " + created.name() + "` makes it the current profile");
    }

    @Override
    public Json json() {
        JsonObject.Builder result = Json.object()
                .put("name", created.name().text())
                .put("directory", created.directory().toString())
                .put("id", created.profileId());
        AliasWords.put(result, created.alias());
        return result.put("warnings", Json.texts(created.warnings())).build();
    }
}
