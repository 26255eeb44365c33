package org.aigenlabs.cli.render;

import org.aigenlabs.installer.apply.Tidying;
import org.aigenlabs.schema.json.Json;

/** What became of tidying the store. */
public record TidyView(Tidying.Tidied tidied) implements View {
    private static final long KIB = 1024;

    @Override
    public void text(Page page) {
        page.line("Forgot " + Words.count(tidied.forgotten(), "generation") + "; the store was " + kib(tidied.before())
                + ", it is " + kib(tidied.after()) + " now.");
        if (tidied.problems().isEmpty()) {
            page.line("Every generation that is left is whole.");
        }
        tidied.problems().forEach(page::warning);
    }

    private static String kib(long bytes) {
        return (bytes + KIB - 1) / KIB + " KiB";
    }

    @Override
    public Json json() {
        return Json.object()
                .put("forgotten", tidied.forgotten())
                .put("bytesBefore", tidied.before())
                .put("bytesAfter", tidied.after())
                .put("problems", Json.texts(tidied.problems()))
                .build();
    }
}
