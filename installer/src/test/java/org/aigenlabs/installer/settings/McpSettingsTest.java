package org.aigenlabs.installer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.capability.McpServers;
import org.aigenlabs.installer.disk.RealDisk;
import org.aigenlabs.schema.failure.UsageFailure;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McpSettingsTest {
    @TempDir
    private Path profile;

    @Test
    void disablesAServerOfMcpJsonAndChangesNoOtherByte() throws IOException {
        String text = "{\"mcpServers\": {\n  \"a.b\": { \"command\": \"run\",  \"args\": [] }\n}}";
        Files.writeString(profile.resolve("mcp.json"), text);

        assertThat(enable("a.b", "", false)).isTrue();
        assertThat(profile.resolve("mcp.json"))
                .content()
                .isEqualTo(text.replace("\"args\": [] }", "\"args\": [],  \"enabled\": false }"));
        assertThat(enable("a.b", "", true)).isTrue();
        assertThat(servers().getFirst().enabled()).isTrue();
    }

    @Test
    void keepsTheSpellingThatTheFileUses() throws IOException {
        Files.writeString(
                profile.resolve("config.yaml"),
                "mcp_servers:\n  web:\n    url: https://x.invalid # one\n    disabled: yes\n");

        assertThat(enable("web", "", true)).isTrue();

        assertThat(profile.resolve("config.yaml"))
                .content()
                .isEqualTo("mcp_servers:\n  web:\n    url: https://x.invalid # one\n    disabled: false\n");
    }

    @Test
    void asksWhichOfTwoIsMeant() throws IOException {
        Files.writeString(profile.resolve("mcp.json"), "{\"mcpServers\": {\"web\": {\"url\": \"https://x.invalid\"}}}");
        Files.writeString(profile.resolve("config.yaml"), "mcp_servers: {web: {url: 'https://y.invalid'}}\n");

        assertThatThrownBy(() -> enable("web", "", false))
                .isInstanceOf(UsageFailure.class)
                .hasMessage(
                        "cannot tell which MCP server `web` is meant: it is in `mcp.json` and `config.yaml`, expected one");
        assertThat(enable("web", "config.yaml", false)).isTrue();
        assertThat(servers()).extracting(McpServer::enabled).containsExactly(true, false);
    }

    private boolean enable(String name, String file, boolean enabled) throws IOException {
        McpServer server = McpSettings.find(servers(), name, file);
        return new McpSettings(new RealDisk(), profile).enable(server, enabled);
    }

    private List<McpServer> servers() throws IOException {
        List<McpServer> servers = new ArrayList<>();
        for (TreePath file : List.of(McpServers.MCP_JSON, McpServers.CONFIG_YAML)) {
            Path path = profile.resolve(file.text());
            if (Files.exists(path)) {
                servers.addAll(McpServers.read(file, Files.readAllBytes(path)).servers());
            }
        }
        return servers;
    }
}
