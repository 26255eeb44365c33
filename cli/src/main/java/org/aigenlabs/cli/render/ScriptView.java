package org.aigenlabs.cli.render;

import org.aigenlabs.schema.json.Json;

/** A script of our own for a shell, printed to the byte. */
public record ScriptView(String shell, String script) implements View {
    @Override
    public void text(Page page) {
        page.verbatim(script);
    }

    @Override
    public Json json() {
        return Json.object().put("shell", shell).put("script", script).build();
    }
}
