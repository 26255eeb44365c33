package org.aigenlabs.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.cli.operation.SkillsOutcome;
import org.aigenlabs.installer.skills.SkillChanges;
import org.aigenlabs.installer.skills.SkillChanges.Change;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;

/** What became of the bundled skills: {@code default (up to date), coder (+2 new)}. */
public record SkillsUpdateView(List<SkillsOutcome> outcomes) implements View {
    /** Copies {@code outcomes}. */
    public SkillsUpdateView {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public void text(Page page) {
        if (outcomes.isEmpty()) {
            page.line("There are no profiles yet");
            page.hint("`aigenlabs profile create NAME` makes one");
            return;
        }
        page.line(outcomes.stream()
                .map(each -> each.profile() + " (" + words(each) + ")")
                .collect(Collectors.joining(", ")));
        outcomes.forEach(each -> details(page, each));
    }

    private static void details(Page page, SkillsOutcome outcome) {
        switch (outcome) {
            case SkillsOutcome.Synced(var profile, SkillChanges changes) -> {
                changes.of(Change.KEPT)
                        .forEach(skill -> page.warning(profile + ": your changes to the skill `" + skill
                                + "` contradict the new ones; yours stand"));
                changes.of(Change.TAKEN)
                        .forEach(skill -> page.warning(profile + ": the bundled skill `" + skill
                                + "` was left out, for something else has its name"));
            }
            case SkillsOutcome.Unwanted _ -> {}
            case SkillsOutcome.Failed failed -> {
                page.warning(failed.failure().getMessage());
                failed.failure().hints().forEach(page::hint);
            }
        }
    }

    private static String words(SkillsOutcome outcome) {
        return switch (outcome) {
            case SkillsOutcome.Synced synced -> words(synced.changes());
            case SkillsOutcome.Unwanted _ -> "without bundled skills";
            case SkillsOutcome.Failed _ -> "failed";
        };
    }

    private static String words(SkillChanges changes) {
        List<String> words = new ArrayList<>();
        changes.skills().forEach((change, skills) -> words.add(word(change, skills.size())));
        return words.isEmpty() ? "up to date" : String.join(", ", words);
    }

    private static String word(Change change, int count) {
        return switch (change) {
            case ADDED -> "+" + count + " new";
            case UPDATED -> count + " updated";
            case MERGED -> count + " merged with your changes";
            case KEPT -> count + " kept as you have " + (count == 1 ? "it" : "them");
            case REMOVED -> count + " removed";
            case TAKEN -> count + " left out";
        };
    }

    @Override
    public Json json() {
        return Json.object()
                .put(
                        "profiles",
                        Json.array(outcomes.stream().map(SkillsUpdateView::json).toList()))
                .build();
    }

    private static Json json(SkillsOutcome outcome) {
        JsonObject.Builder result =
                Json.object().put("profile", outcome.profile().text()).put("state", state(outcome));
        for (Change change : Change.values()) {
            List<String> skills = outcome instanceof SkillsOutcome.Synced(var _, SkillChanges changes)
                    ? changes.of(change)
                    : List.of();
            result.put(key(change), Json.texts(skills));
        }
        String message = outcome instanceof SkillsOutcome.Failed failed ? message(failed) : "";
        return result.put("message", message).build();
    }

    private static String message(SkillsOutcome.Failed failed) {
        return String.valueOf(failed.failure().getMessage());
    }

    private static String state(SkillsOutcome outcome) {
        return switch (outcome) {
            case SkillsOutcome.Synced(var _, SkillChanges changes) ->
                changes.skills().isEmpty() ? "up-to-date" : "changed";
            case SkillsOutcome.Unwanted _ -> "unwanted";
            case SkillsOutcome.Failed _ -> "failed";
        };
    }

    private static String key(Change change) {
        return switch (change) {
            case ADDED -> "added";
            case UPDATED -> "updated";
            case MERGED -> "merged";
            case KEPT -> "kept";
            case REMOVED -> "removed";
            case TAKEN -> "leftOut";
        };
    }
}
