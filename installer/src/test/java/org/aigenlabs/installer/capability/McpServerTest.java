package org.aigenlabs.installer.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigenlabs.schema.value.TreePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpServerTest {
    @ParameterizedTest
    @CsvSource({
        "https://hub.example/mcp, https://hub.example/mcp",
        "https://me:pass@hub.example/mcp, https://hub.example/mcp",
        "https://me:p@ss@hub.example/mcp, https://hub.example/mcp",
        "https://hub.example/@me, https://hub.example/@me",
        "https://hub.example/mcp?key=abc&mode=x#top, https://hub.example/mcp",
        "https://hub.example?key=abc, https://hub.example",
        "https://${USER}:${PASSWORD}@hub.example/mcp, https://hub.example/mcp"
    })
    void showsNoSecretOfAnAddress(String url, String shown) {
        McpServer server = new McpServer("hub", new TreePath("mcp.json"), List.of(), url, List.of(), true);

        assertThat(server.shownUrl()).isEqualTo(shown);
    }
}
