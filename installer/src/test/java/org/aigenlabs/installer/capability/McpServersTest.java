package org.aigenlabs.installer.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpServersTest {
    private static McpServers json(String text) {
        return McpServers.read(McpServers.MCP_JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    private static McpServers yaml(String text) {
        return McpServers.read(McpServers.CONFIG_YAML, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsACommandWithItsArgumentsAndTheVariablesItMentions() {
        McpServers found = json("""
                {"mcpServers": {"github": {"command": "npx", "args": ["-y", "server-github", 3],
                  "env": {"TOKEN": "${GITHUB_TOKEN}", "HOST": "$GH_HOST", "AGAIN": "${env:GITHUB_TOKEN}"}}}}
                """);

        assertThat(found.servers())
                .containsExactly(new McpServer(
                        "github",
                        new TreePath("mcp.json"),
                        List.of("npx", "-y", "server-github", "3"),
                        "",
                        List.of("GITHUB_TOKEN", "GH_HOST"),
                        true));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void readsARemoteServerWithHeaders() {
        McpServers found = json("""
                {"mcpServers": {"search": {"type": "http", "url": "https://mcp.example/${TENANT}",
                  "headers": {"Authorization": "Bearer ${env:SEARCH_KEY}"}, "disabled": true}}}
                """);

        McpServer server = found.servers().getFirst();
        assertThat(server.url()).isEqualTo("https://mcp.example/${TENANT}");
        assertThat(server.command()).isEmpty();
        assertThat(server.variables()).containsExactly("TENANT", "SEARCH_KEY");
        assertThat(server.enabled()).isFalse();
    }

    @Test
    void readsTheServersOfAConfigurationAmongEverythingElse() {
        McpServers found = yaml("""
                model: {default: m-1}
                defaults: &defaults {timeout: 30}
                mcp_servers:
                  files: {<<: *defaults, command: uvx, args: [mcp-files, --root, $HOME_DIR], enabled: no}
                  remote: {url: https://mcp.example}
                """);

        assertThat(found.servers()).extracting(McpServer::name).containsExactly("files", "remote");
        assertThat(found.servers()).extracting(McpServer::enabled).containsExactly(false, true);
        assertThat(found.servers().getFirst().variables()).containsExactly("HOME_DIR");
        assertThat(found.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"mcpServers\": {}}", "{\"mcpServers\": null}", "{\"servers\": {}}"})
    void findsNothingWhereNothingIsConfigured(String text) {
        assertThat(json(text)).isEqualTo(new McpServers(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"x\"",
                "{\"mcpServers\": []}",
                "{\"mcpServers\": \"x\"}",
                "{\"mcpServers\": {\"a\": null}}",
                "{\"mcpServers\": {\"a\": []}}",
                "{\"mcpServers\": {\"a\": {}}}",
                "{\"mcpServers\": {\"a\": {\"args\": [\"x\"]}}}",
                "{\"mcpServers\": {\"a\": {\"command\": \"\"}}}",
                "{\"mcpServers\": {\"a\": {\"command\": {\"x\": 1}, \"url\": 7.5e1, \"url2\": 1}, \"b\": 3}}"
            })
    void reportsWhatHasNoShapeOfAServer(String text) {
        assertThat(json(text).problems()).extracting(Problem::id).containsOnly("mcp.shape");
    }

    @Test
    void readsTheOthersWhenOneEntryHasNoShape() {
        McpServers found = json("{\"mcpServers\": {\"a\": 1, \"b\": {\"command\": \"run\"}}}");

        assertThat(found.servers()).extracting(McpServer::name).containsExactly("b");
        assertThat(found.problems())
                .extracting(Problem::message)
                .containsExactly("the server `a` has no command and no URL");
    }

    @Test
    void warnsOfFilesThatCannotBeRead() {
        assertThat(json("{\"mcpServers\": {}, \"mcpServers\": {}}").problems())
                .extracting(Problem::id)
                .containsExactly("mcp.unparsable");
        assertThat(yaml("mcp_servers: [").problems())
                .extracting(Problem::id, problem -> problem.isError())
                .containsExactly(tuple("config.unparsable", false));
    }
}
