package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.apply.GoingBack;
import org.aigenlabs.installer.plan.GoneBack;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/**
 * A way back, or forth, in the history of a profile: planned or gone.
 *
 * @param verb {@code undo}, {@code redo} or {@code restore}
 */
public record GoingBackView(GoingBack way, String verb) implements View {
    @Override
    public void text(Page page) {
        boolean planned = way.generation() == 0;
        String what = verb.equals("restore")
                ? "from generation " + way.from() + " (" + way.of().what() + ")"
                : "`" + way.of().what() + "`";
        page.line((planned ? "Would " + verb : done()) + " " + what + " in " + way.name() + ".");
        if (!way.before().version().equals(way.after().version())) {
            page.line("Version " + way.before().version() + " becomes "
                    + way.after().version() + ".");
        }
        for (GoneBack file : way.files()) {
            page.item("  " + Columns.pad(file.outcome().word(), 8) + "  ", words(file));
        }
        if (way.files().isEmpty()) {
            page.line("No file changes.");
        }
        way.told().forEach(page::warning);
        if (way.waiting() > 0) {
            page.hint(Words.count(way.waiting(), "conflict") + " waiting, as then: `aigenlabs profile resolve "
                    + way.name() + "` settles them");
        }
        if (!planned) {
            page.hint(
                    verb.equals("undo")
                            ? "`aigenlabs profile redo " + way.name() + "` does it again"
                            : "`aigenlabs profile undo " + way.name() + "` takes this back");
        }
    }

    private String done() {
        return switch (verb) {
            case "undo" -> "Undid";
            case "redo" -> "Redid";
            default -> "Restored";
        };
    }

    private static String words(GoneBack file) {
        return switch (file.outcome()) {
            case RESTORED, REMOVED -> file.path().text();
            case MERGED -> file.path() + ": with what was edited since";
            case KEPT -> file.path() + ": edited since, it stays as it is";
        };
    }

    @Override
    public Json json() {
        JsonObject facts = Json.object()
                .put("profile", way.name().text())
                .put("verb", verb)
                .put("of", way.of().what())
                .put("from", way.from())
                .put("to", way.to())
                .put("version", way.after().version())
                .put("commit", way.after().commit().hex())
                .put("files", PlanJson.list(way.files(), GoingBackView::json))
                .put("waiting", way.waiting())
                .put("generation", way.generation())
                .build();
        List<String> told = way.told();
        return told.isEmpty() ? facts : facts.with("warnings", Json.texts(told));
    }

    private static Json json(GoneBack file) {
        return Json.object()
                .put("path", file.path().text())
                .put("outcome", file.outcome().word())
                .build();
    }
}
