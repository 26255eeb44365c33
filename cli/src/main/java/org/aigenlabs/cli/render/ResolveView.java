package org.aigenlabs.cli.render;

import java.util.List;
import org.aigenlabs.installer.apply.Update;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.value.TreePath;

/** What became of conflicts. */
public final class ResolveView {
    private ResolveView() {}

    /** An update was taken back. */
    public static View aborted(Update update) {
        return new ResultView(
                "Took back the update of " + update.name() + ".",
                update.told(),
                List.of(),
                Json.object()
                        .put(
                                "profiles",
                                Json.array(List.of(Json.object()
                                        .put("profile", update.name().text())
                                        .put("state", "taken-back")
                                        .put("generation", update.generation())
                                        .build())))
                        .build());
    }

    /** {@code resolved} are in no conflict any more, {@code left} still are. */
    public static View resolved(Update update, List<TreePath> resolved, List<TreePath> left) {
        String what = resolved.size() == 1 ? resolved.getFirst().text() : Words.count(resolved.size(), "file");
        List<String> hints = left.isEmpty()
                ? List.of()
                : List.of(Words.count(left.size(), "file") + " still in conflict: "
                        + String.join(", ", left.stream().map(TreePath::text).toList()));
        return new ResultView(
                "Resolved " + what + " in " + update.name() + ".",
                update.told(),
                hints,
                Json.object()
                        .put("profile", update.name().text())
                        .put("resolved", texts(resolved))
                        .put("waiting", texts(left))
                        .put("generation", update.generation())
                        .build());
    }

    private static Json texts(List<TreePath> paths) {
        return Json.texts(paths.stream().map(TreePath::text).toList());
    }
}
