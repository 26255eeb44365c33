package org.aigenlabs.installer.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.installer.capability.McpServer;
import org.aigenlabs.installer.capability.McpServers;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.DocumentEditor;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.JsonEditor;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.schema.failure.InvalidFailure;
import org.aigenlabs.schema.failure.UsageFailure;

/** Switching the MCP servers of a profile on and off, each in the file that configures it. */
public final class McpSettings {
    private static final String ENABLED = "enabled";
    private static final String DISABLED = "disabled";

    private final Disk disk;
    private final Path profile;

    public McpSettings(Disk disk, Path profile) {
        this.disk = disk;
        this.profile = profile;
    }

    /**
     * The server {@code name} among {@code servers}; {@code file} tells two of one name apart, and may be empty.
     *
     * @throws UsageFailure if no server, or more than one, is meant
     */
    public static McpServer find(List<McpServer> servers, String name, String file) {
        List<McpServer> found = servers.stream()
                .filter(server -> server.name().equals(name))
                .filter(server -> file.isEmpty() || server.origin().text().equals(file))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new UsageFailure(
                    "cannot find the MCP server `" + name + "`: there is none of that name"
                            + (file.isEmpty() ? "" : " in `" + file + "`"),
                    "`aigenlabs mcp list` shows the servers");
        }
        String files = found.stream().map(server -> "`" + server.origin() + "`").collect(Collectors.joining(" and "));
        throw new UsageFailure(
                "cannot tell which MCP server `" + name + "` is meant: it is in " + files + ", expected one",
                "say which with `--file " + found.getFirst().origin() + "`");
    }

    /** Switches a server on or off, changing no other byte of its file; whether that changed anything. */
    public boolean enable(McpServer server, boolean enabled) {
        if (server.enabled() == enabled) {
            return false;
        }
        OwnFile file = new OwnFile(disk, profile.resolve(server.origin().text()));
        DocumentEditor editor = open(server, file);
        return switch (editor.apply(edits(editor, server, enabled))) {
            case EditOutcome.Unchanged _ -> false;
            case EditOutcome.Edited edited -> {
                file.rewrite(edited.bytes(), Mode.FILE);
                yield true;
            }
            case EditOutcome.Refused(String reason) ->
                throw new UsageFailure(
                        "cannot change the MCP server `" + server.name() + "` in `" + file.path() + "`: " + reason,
                        "change it in an editor; the file was left as it is");
        };
    }

    /** Both spellings exist: the one that is there is changed, and {@code enabled} is written where there is none. */
    private static List<Edit> edits(DocumentEditor editor, McpServer server, boolean enabled) {
        KeyPath entry = KeyPath.of(isConfig(server) ? "mcp_servers" : "mcpServers", server.name());
        List<Edit> edits = new ArrayList<>();
        boolean saysDisabled = editor.get(entry.then(DISABLED)).isPresent();
        if (saysDisabled) {
            edits.add(new Edit.Set(entry.then(DISABLED), DataValue.bool(!enabled)));
        }
        if (!saysDisabled || editor.get(entry.then(ENABLED)).isPresent()) {
            edits.add(new Edit.Set(entry.then(ENABLED), DataValue.bool(enabled)));
        }
        return edits;
    }

    private static boolean isConfig(McpServer server) {
        return server.origin().folded().equals(McpServers.CONFIG_YAML.folded());
    }

    private static DocumentEditor open(McpServer server, OwnFile file) {
        return switch (isConfig(server) ? YamlEditor.open(file.read()) : JsonEditor.open(file.read())) {
            case Opened.Ready(DocumentEditor editor) -> editor;
            case Opened.Unreadable(String reason) ->
                throw new InvalidFailure("cannot read `" + file.path() + "`: " + reason);
        };
    }
}
