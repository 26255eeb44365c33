package org.aigenlabs.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.home.ProfileState;
import org.aigenlabs.installer.home.ProfileSummary;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.ProfileName;

/**
 * All profiles, a line each.
 *
 * @param current the profile that commands apply to; need not be among them
 * @param problems why the file that should name it does not count
 */
public record ListView(List<ProfileSummary> profiles, ProfileName current, List<Problem> problems) implements View {
    /** Copies the lists. */
    public ListView {
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    @Override
    public void text(Page page) {
        if (profiles.isEmpty()) {
            page.line("There are no profiles yet.");
            page.hint("`aigenlabs profile install SOURCE` installs one");
            return;
        }
        boolean described =
                profiles.stream().anyMatch(profile -> !profile.description().isEmpty());
        List<String> heads = new ArrayList<>(List.of("", "NAME", "VERSION", "MODEL", "SKILLS", "STATE", "SOURCE"));
        heads.addAll(described ? List.of("DESCRIPTION") : List.of());
        Table table = new Table(1).row(heads.toArray(String[]::new));
        for (ProfileSummary profile : profiles) {
            List<String> cells = new ArrayList<>(List.of(
                    profile.name().equals(current) ? "*" : "",
                    profile.name().text(),
                    orDash(profile.version()),
                    orDash(profile.model()),
                    Integer.toString(profile.skills()),
                    profile.state().word(),
                    orDash(SourceWords.shortened(profile.source()))));
            cells.addAll(described ? List.of(orDash(profile.description())) : List.of());
            table.row(cells.toArray(String[]::new));
        }
        page.table(table);
        problems.forEach(problem -> ProblemWords.warn(page, problem));
        if (profiles.stream().noneMatch(profile -> profile.name().equals(current))) {
            page.warning("the current profile is `" + current + "`, and there is none of that name");
            page.hint("`aigenlabs profile use default` switches back, or use another of the list");
        }
        if (profiles.stream().anyMatch(profile -> profile.state() == ProfileState.DAMAGED)) {
            page.hint("`aigenlabs profile show NAME` tells what is damaged");
        }
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    @Override
    public Json json() {
        return Json.object()
                .put("current", current.text())
                .put("profiles", PlanJson.list(profiles, ListView::summary))
                .put("problems", PlanJson.problems(problems))
                .build();
    }

    static JsonObject summary(ProfileSummary profile) {
        return Json.object()
                .put("name", profile.name().text())
                .put("directory", profile.directory().toString())
                .put("state", profile.state().word())
                .put("version", profile.version())
                .put("source", profile.source())
                .put("commit", profile.commit())
                .put("model", profile.model())
                .put("skills", profile.skills())
                .put("description", profile.description())
                .put("problems", PlanJson.problems(profile.problems()))
                .build();
    }
}
