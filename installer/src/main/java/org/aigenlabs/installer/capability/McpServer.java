package org.aigenlabs.installer.capability;

import java.util.List;
import org.aigenlabs.schema.value.TreePath;

/**
 * An MCP server that the agent would start or call.
 *
 * @param origin the file that configures it: {@code mcp.json} or {@code config.yaml}
 * @param command the program and its arguments; empty for a remote server
 * @param url of a remote server; empty for a command
 * @param variables the environment variables its entry mentions, by name, in order, without repeats
 * @param enabled as the file says; true if it does not
 */
public record McpServer(
        String name, TreePath origin, List<String> command, String url, List<String> variables, boolean enabled) {
    /** Copies the lists. */
    public McpServer {
        command = List.copyOf(command);
        variables = List.copyOf(variables);
    }

    /** The address for people to see: without a login, which it may hold, and without what follows the path. */
    public String shownUrl() {
        return Hosts.shown(url);
    }

    /** The command for people to see: without what looks like a secret in its arguments. */
    public List<String> shownCommand() {
        return ShownCommand.words(command);
    }
}
