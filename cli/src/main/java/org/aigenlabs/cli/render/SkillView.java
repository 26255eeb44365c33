package org.aigenlabs.cli.render;

import org.aigenlabs.installer.home.Origin;
import org.aigenlabs.installer.settings.SkillFacts;
import org.aigenlabs.schema.json.Json;

/**
 * Everything about one skill.
 */
public record SkillView(SkillFacts skill, Origin origin) implements View {
    private static final int LABELS = 9;

    @Override
    public void text(Page page) {
        page.heading(skill.name() + (skill.version().isEmpty() ? "" : " " + skill.version()));
        if (!skill.description().isEmpty()) {
            page.item("  ", skill.description());
        }
        page.blank();
        page.field("state", LABELS, skill.enabled() ? "enabled" : "disabled");
        page.field("origin", LABELS, origin.word());
        page.field("directory", LABELS, "skills/" + skill.directory());
        page.field("license", LABELS, skill.license());
        if (!skill.problem().isEmpty()) {
            page.warning("cannot read the head of its SKILL.md: " + skill.problem());
        }
    }

    @Override
    public Json json() {
        return Json.object()
                .put("name", skill.name())
                .put("directory", skill.directory())
                .put("description", skill.description())
                .put("version", skill.version())
                .put("license", skill.license())
                .put("enabled", skill.enabled())
                .put("origin", origin.word())
                .put("problem", skill.problem())
                .build();
    }
}
