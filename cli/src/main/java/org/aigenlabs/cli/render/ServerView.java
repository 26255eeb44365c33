package org.aigenlabs.cli.render;

import java.util.Set;
import java.util.stream.Collectors;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.home.Origin;
import org.aigenlabs.schema.json.Json;

/**
 * Everything about one MCP server.
 *
 * @param set the names of the variables that are set
 */
public record ServerView(McpServer server, Origin origin, Set<String> set) implements View {
    private static final int LABELS = 9;

    /** Copies {@code set}. */
    public ServerView {
        set = Set.copyOf(set);
    }

    @Override
    public void text(Page page) {
        page.heading(server.name());
        page.field("state", LABELS, server.enabled() ? "enabled" : "disabled");
        page.field(
                "runs",
                LABELS,
                server.shownCommand().stream().map(ServerView::word).collect(Collectors.joining(" ")));
        page.field("calls", LABELS, server.shownUrl());
        page.field("variables", LABELS, variables());
        page.field("origin", LABELS, origin.word());
        page.field("file", LABELS, server.origin().text());
    }

    private String variables() {
        return server.variables().stream()
                .map(name -> name + (set.contains(name) ? " (set)" : " (not set)"))
                .collect(Collectors.joining(", "));
    }

    private static String word(String word) {
        return word.matches("\\S+") ? word : "'" + word + "'";
    }

    @Override
    public Json json() {
        return Json.object()
                .put("name", server.name())
                .put("enabled", server.enabled())
                .put("command", Json.texts(server.shownCommand()))
                .put("url", server.shownUrl())
                .put(
                        "variables",
                        PlanJson.list(
                                server.variables(),
                                name -> Json.object()
                                        .put("name", name)
                                        .put("set", set.contains(name))
                                        .build()))
                .put("origin", origin.word())
                .put("file", server.origin().text())
                .build();
    }
}
