package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonNull;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;

/**
 * The MCP servers that one file configures.
 *
 * @param servers in file order
 * @param problems entries that are no server, and the file as a whole if it cannot be read
 */
public record McpServers(List<McpServer> servers, List<Problem> problems) {
    /** The file with nothing but servers, and their key in it. */
    public static final TreePath MCP_JSON = new TreePath("mcp.json");

    /** The agent's configuration, which may hold servers among much else. */
    public static final TreePath CONFIG_YAML = new TreePath("config.yaml");

    private static final String HINT = "what it makes the agent start is not shown: read the file before you agree";
    private static final String SHAPE_HINT = "expected `command` and `args`, or `url`";

    /** Copies the lists. */
    public McpServers {
        servers = List.copyOf(servers);
        problems = List.copyOf(problems);
    }

    /** The servers in {@code bytes}, the content of the file {@code origin}. */
    public static McpServers read(TreePath origin, byte[] bytes) {
        boolean isConfig = origin.folded().equals(CONFIG_YAML.folded());
        return switch (ConfigText.read(origin, bytes)) {
            case ConfigText.Unreadable unreadable ->
                new McpServers(
                        List.of(),
                        List.of(unreadable.as(
                                isConfig ? CapabilityProblem.CONFIG_UNPARSABLE : CapabilityProblem.MCP_UNPARSABLE,
                                HINT)));
            case ConfigText.Value(Json json) -> servers(origin, json, isConfig ? "mcp_servers" : "mcpServers");
        };
    }

    private static McpServers servers(TreePath origin, Json root, String key) {
        if (root instanceof JsonNull) {
            return new McpServers(List.of(), List.of());
        }
        if (!(root instanceof JsonObject top)) {
            return new McpServers(List.of(), List.of(shape(origin, "the file holds no keys and values")));
        }
        Json value = top.find(key).orElse(Json.nothing());
        if (value instanceof JsonNull) {
            return new McpServers(List.of(), List.of());
        }
        return value instanceof JsonObject entries
                ? entries(origin, entries)
                : new McpServers(List.of(), List.of(shape(origin, "`" + key + "` is no mapping of servers by name")));
    }

    private static McpServers entries(TreePath origin, JsonObject entries) {
        List<McpServer> servers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Json> entry : entries.members().entrySet()) {
            if (entry.getValue() instanceof JsonObject object && hasShape(object)) {
                servers.add(server(entry.getKey(), origin, object));
            } else {
                problems.add(shape(origin, "the server " + Excerpt.of(entry.getKey()) + " has no command and no URL"));
            }
        }
        return new McpServers(servers, problems);
    }

    private static boolean hasShape(JsonObject entry) {
        return !command(entry).isEmpty() || !Values.text(entry, "url").isEmpty();
    }

    private static McpServer server(String name, TreePath origin, JsonObject entry) {
        boolean enabled = !Values.isOff(entry, "enabled") && !Values.isOn(entry, "disabled");
        return new McpServer(name, origin, command(entry), Values.text(entry, "url"), Variables.in(entry), enabled);
    }

    private static List<String> command(JsonObject entry) {
        List<String> command = new ArrayList<>(Values.texts(entry, "command"));
        if (!command.isEmpty()) {
            command.addAll(Values.texts(entry, "args"));
        }
        return command;
    }

    private static Problem shape(TreePath origin, String found) {
        return CapabilityProblem.MCP_SHAPE.at(Place.of(origin.text()), found, SHAPE_HINT);
    }
}
