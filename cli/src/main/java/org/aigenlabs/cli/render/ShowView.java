package org.aigenlabs.cli.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.installer.home.ProfileDetails;
import org.aigenlabs.installer.home.ProfileSummary;
import org.aigenlabs.schema.json.Json;

/** Everything about one profile. */
public record ShowView(ProfileDetails details) implements View {
    private static final int LABELS = 11;
    private static final int SHOWN = 8;

    @Override
    public void text(Page page) {
        ProfileSummary summary = details.summary();
        page.heading(summary.name() + (summary.version().isEmpty() ? "" : " " + summary.version()));
        if (!summary.description().isEmpty()) {
            page.item("  ", summary.description());
        }
        page.blank();
        page.field("path", LABELS, page.path(summary.directory()));
        page.field("id", LABELS, details.identity().id());
        page.field("state", LABELS, summary.state().word());
        page.field("source", LABELS, summary.source());
        page.field("commit", LABELS, summary.commit());
        page.field("changed", LABELS, drift());
        page.field("model", LABELS, model());
        page.field("skills", LABELS, counted(details.skills()));
        page.field(
                "MCP servers",
                LABELS,
                counted(details.mcpServers().stream()
                        .map(server -> server.name())
                        .toList()));
        page.field("cron jobs", LABELS, jobs());
        page.field("command", LABELS, commands(page));
        page.field(".env", LABELS, envFile());
        EnvWords.print(page, details.env().variables());
        ProblemWords.print(page, details.problems());
    }

    private String drift() {
        if (details.summary().source().isEmpty()) {
            return "";
        }
        List<String> changes = new ArrayList<>();
        details.drift().changed().forEach(path -> changes.add(path.text()));
        details.drift().missing().forEach(path -> changes.add(path.text() + " (deleted)"));
        return changes.isEmpty()
                ? "nothing since it was installed"
                : Words.count(changes.size(), "file") + ": " + Words.some(changes, SHOWN);
    }

    private String commands(Page page) {
        return details.commands().isEmpty()
                ? "none"
                : details.commands().stream().map(Path::of).map(page::path).collect(Collectors.joining(", "));
    }

    private String model() {
        String name = details.summary().model();
        return name.isEmpty()
                ? "not set"
                : details.provider().isEmpty() ? name : name + " (" + details.provider() + ")";
    }

    private static String counted(List<String> names) {
        return names.isEmpty() ? "none" : names.size() + ": " + Words.some(names, SHOWN);
    }

    private String jobs() {
        int all = details.cronJobs().size();
        long paused = details.pausedJobs();
        return all == 0
                ? "none"
                : all + (paused == 0 ? "" : paused == all ? ", all paused" : ", " + paused + " paused");
    }

    private String envFile() {
        return details.env().present() ? "present, mode " + details.env().mode() : "missing";
    }

    @Override
    public Json json() {
        return ShowJson.of(details);
    }
}
