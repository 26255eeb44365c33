package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.schema.json.Json;
import org.aigenlabs.schema.json.JsonArray;
import org.aigenlabs.schema.json.JsonObject;
import org.aigenlabs.schema.problem.Excerpt;
import org.aigenlabs.schema.value.TreePath;

/** The settings of a configuration that widen what the agent can do, beside servers and endpoints. */
final class ConfigPowers {
    private static final Set<String> ASKING =
            Set.of("", "manual", "ask", "prompt", "always", "on", "true", "smart", "deny", "strict", "block");
    private static final Set<String> ALLOW_LISTS =
            Set.of("command_allowlist", "command_allow_list", "allowed_commands", "permanent_allowlist");
    private static final Set<String> NOT_ASKING = Set.of(
            "hooks_auto_accept",
            "auto_approve",
            "auto_accept",
            "yolo",
            "yolo_mode",
            "accept_all",
            "trust_all",
            "dangerously_skip_permissions");
    private static final Map<String, String> CHOICES =
            Map.of("terminal.backend", "runs commands in", "model.provider", "sends prompts to the provider");

    private final TreePath origin;
    private final List<Power> found = new ArrayList<>();

    private ConfigPowers(TreePath origin) {
        this.origin = origin;
    }

    static List<Power> in(TreePath origin, Json root) {
        ConfigPowers powers = new ConfigPowers(origin);
        powers.walk("", root);
        return powers.found;
    }

    private void walk(String path, Json value) {
        if (value instanceof JsonArray(List<Json> items)) {
            items.forEach(item -> walk(path, item));
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                String here = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                if (!take(here, member.getKey().toLowerCase(Locale.ROOT), object, member.getValue())) {
                    walk(here, member.getValue());
                }
            }
        }
    }

    /** Whether the member is told, so that nothing below it is. */
    private boolean take(String path, String key, JsonObject parent, Json value) {
        String folded = path.toLowerCase(Locale.ROOT);
        if (key.equals("hooks") || folded.equals("plugins") || folded.equals("plugins.enabled")) {
            return code(path, key.equals("hooks") ? "runs the hook " : "switches on the plugin ", parent, value);
        }
        if (key.equals("inline_shell") && Values.isOn(parent, last(path))) {
            add(PowerKind.LOADED_CODE, path, "runs shell commands that stand in the text of skills (`" + path + "`)");
        } else if (NOT_ASKING.contains(key) && Values.isOn(parent, last(path))) {
            add(PowerKind.APPROVAL, path, "no longer asks: `" + path + "` is on");
        } else if (ALLOW_LISTS.contains(key)) {
            Values.texts(parent, last(path))
                    .forEach(each -> add(
                            PowerKind.APPROVAL, path + ": " + each, "runs " + Excerpt.of(each) + " without asking"));
        } else if (folded.startsWith("approvals") && (key.endsWith("mode") || key.equals("approvals"))) {
            approval(path, Values.text(parent, last(path)));
        } else if (CHOICES.containsKey(folded)) {
            choice(path, CHOICES.get(folded), Values.text(parent, last(path)));
        }
        return ALLOW_LISTS.contains(key);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether {@code value} is code to load; a mapping of plugins is looked into instead. */
    private boolean code(String path, String verb, JsonObject parent, Json value) {
        if (value instanceof JsonObject && !verb.contains("hook")) {
            return false;
        }
        List<String> texts =
                value instanceof JsonObject ? Values.allTexts(value).toList() : Values.texts(parent, last(path));
        (texts.isEmpty() ? Values.allTexts(value).toList() : texts)
                .forEach(each -> add(PowerKind.LOADED_CODE, path + ": " + each, verb + Excerpt.of(each)));
        return true;
    }

    private void approval(String path, String mode) {
        if (!ASKING.contains(mode.toLowerCase(Locale.ROOT))) {
            add(PowerKind.APPROVAL, path, "asks less: `" + path + "` is " + Excerpt.of(mode));
        }
    }

    private void choice(String path, String verb, String value) {
        if (!value.isEmpty()) {
            add(PowerKind.SETTING, path, verb + " " + Excerpt.of(value));
        }
    }

    private void add(PowerKind kind, String name, String words) {
        found.add(Power.of(kind, name, words, origin));
    }
}
