package org.aigenlabs.cli.render;

import java.util.List;
import java.util.Locale;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.problem.Problem;

/**
 * Which profile commands apply to, and why.
 *
 * @param exists whether there is a profile of that name
 * @param model the model it runs; empty if not set
 * @param problems why the file that should name it does not count
 */
public record CurrentView(HomeChoice choice, boolean exists, String model, List<Problem> problems) implements View {
    private static final int LABELS = 8;

    /** Copies {@code problems}. */
    public CurrentView {
        problems = List.copyOf(problems);
    }

    @Override
    public void text(Page page) {
        page.field("profile", LABELS, choice.profile().text());
        page.field("path", LABELS, page.path(choice.layout().profile(choice.profile())));
        page.field("model", LABELS, model.isEmpty() ? "not set" : model);
        page.field("chosen", LABELS, reason());
        problems.forEach(problem -> ProblemWords.warn(page, problem));
        if (!exists) {
            page.warning(
                    choice.profile().isDefault()
                            ? "nothing is there yet"
                            : "there is no profile `" + choice.profile() + "`");
            page.hint(choice.profile().isDefault() ? "`aigenlabs profile install SOURCE` installs a profile" : wayOn());
        }
    }

    private String wayOn() {
        String list = "`aigenlabs profile list` shows what there is";
        return switch (choice.reason()) {
            case OPTION -> list;
            case ENVIRONMENT -> "unset AIGENLABS_HOME, or set it to another; " + list;
            case ACTIVE, DEFAULT -> "`aigenlabs profile use default` switches back, " + list;
        };
    }

    private String reason() {
        return switch (choice.reason()) {
            case OPTION -> "by -p";
            case ENVIRONMENT -> "by AIGENLABS_HOME";
            case ACTIVE -> "by `aigenlabs profile use`";
            case DEFAULT -> "by default";
        };
    }

    @Override
    public Json json() {
        return Json.object()
                .put("profile", choice.profile().text())
                .put("directory", choice.layout().profile(choice.profile()).toString())
                .put("root", choice.layout().root().toString())
                .put("exists", exists)
                .put("model", model)
                .put("reason", choice.reason().name().toLowerCase(Locale.ROOT))
                .put("problems", PlanJson.problems(problems))
                .build();
    }
}
