package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.value.TreePath;

/** What the MCP servers of one file can do, in every shape in which such entries are written. */
final class ServerPowers {
    private static final List<String> KEYS = List.of("mcpServers", "mcp_servers", "servers");
    private static final List<String> ADDRESSES = List.of("url", "serverUrl", "httpUrl", "uri", "endpoint");

    private final TreePath origin;
    private final List<Power> found = new ArrayList<>();

    private ServerPowers(TreePath origin) {
        this.origin = origin;
    }

    static List<Power> in(TreePath origin, Json root) {
        ServerPowers powers = new ServerPowers(origin);
        if (root instanceof JsonObject top) {
            KEYS.stream()
                    .map(top::find)
                    .flatMap(Optional::stream)
                    .filter(JsonObject.class::isInstance)
                    .forEach(servers -> ((JsonObject) servers).members().forEach(powers::server));
        }
        return powers.found;
    }

    private void server(String name, Json value) {
        if (!(value instanceof JsonObject entry)) {
            return;
        }
        List<String> command = new ArrayList<>(Values.texts(entry, "command"));
        if (!command.isEmpty()) {
            command.addAll(Values.texts(entry, "args"));
        }
        String url = ADDRESSES.stream()
                .map(key -> Values.text(entry, key))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (command.isEmpty() && url.isEmpty()) {
            return;
        }
        Optional<PackageRun> run = PackageRun.of(words(command));
        List<String> variables = Variables.in(entry);
        found.add(new Power(
                PowerKind.MCP_SERVER,
                name,
                name + ": " + what(command, url) + reads(variables) + (isOn(entry) ? "" : ", disabled"),
                origin,
                target(command, url, run),
                ""));
        run.filter(each -> !each.pinned()).ifPresent(each -> found.add(unpinned(name, each)));
        found.addAll(KeyFlows.of(origin, variables, hosts(entry)));
    }

    /** The words of a command; one that holds its arguments in one text is split. */
    private static List<String> words(List<String> command) {
        if (command.isEmpty()) {
            return command;
        }
        List<String> words = new ArrayList<>(List.of(command.getFirst().strip().split("\\s+", -1)));
        words.addAll(command.subList(1, command.size()));
        return words;
    }

    private static String what(List<String> command, String url) {
        return command.isEmpty() ? "calls " + Hosts.shown(url) : "runs " + String.join(" ", command);
    }

    private static String reads(List<String> variables) {
        return variables.isEmpty() ? "" : ", reads " + String.join(", ", variables);
    }

    private static boolean isOn(JsonObject entry) {
        return !Values.isOff(entry, "enabled") && !Values.isOn(entry, "disabled");
    }

    private static PowerTarget target(List<String> command, String url, Optional<PackageRun> run) {
        String host = Hosts.ofAddress(url).stream().findFirst().orElse("");
        String program =
                command.isEmpty() ? "" : PackageRun.program(words(command).getFirst());
        return new PowerTarget(
                url.isEmpty() ? "" : host,
                program,
                run.map(PackageRun::registry).orElse(""));
    }

    private Power unpinned(String name, PackageRun run) {
        return new Power(
                PowerKind.UNPINNED,
                name,
                name + ": runs whatever `" + run.reference() + "` is on that day, for it names no fixed version",
                origin,
                new PowerTarget("", "", run.registry()),
                "");
    }

    private static List<String> hosts(JsonObject entry) {
        return Values.allTexts(entry)
                .flatMap(text -> Hosts.in(text).stream())
                .distinct()
                .toList();
    }
}
