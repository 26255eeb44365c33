package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.cli.operation.WhoOperation.Owner;
import org.aigenlabs.installer.merge.LineOwners.Owned;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.ProfileName;

/** Whose each line of a file is. */
public record WhoView(ProfileName name, String path, List<Owned<Owner>> lines) implements View {
    private static final int WIDTH = 16;

    /** Copies the list. */
    public WhoView {
        lines = List.copyOf(lines);
    }

    @Override
    public void text(Page page) {
        lines.forEach(line -> page.data(Columns.pad(words(line.owner()), WIDTH) + "  " + line.line()));
    }

    private static String words(Owner owner) {
        return (owner.author() ? "author " + owner.version() : "you")
                + (owner.generation() == 0 ? ", now" : ", " + owner.generation());
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profile", name.text())
                .put("path", path)
                .put("lines", PlanJson.list(lines, WhoView::json))
                .build();
    }

    private static Json json(Owned<Owner> line) {
        return Json.object()
                .put("text", line.line())
                .put("by", line.owner().author() ? "author" : "local")
                .put("version", line.owner().version())
                .put("generation", line.owner().generation())
                .build();
    }
}
