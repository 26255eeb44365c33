package org.aigenlabs.installer.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.installer.edit.DataValue;
import org.aigenlabs.installer.edit.KeyPath;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;

/**
 * The bots that a file of settings names, as gateways read them: {@code platforms.telegram.token}, the same at the top or
 * below any other key, an entry that says {@code type: discord}, or a variable such as {@code SLACK_BOT_TOKEN} in the
 * environment of an MCP server. What refers to a variable is told by the variable.
 */
final class ConfiguredBots {
    private static final Pattern MESSENGER = Pattern.compile("(TELEGRAM|DISCORD|SLACK|WHATSAPP|SIGNAL)(?:_.*)?");
    private static final Pattern TOKEN =
            Pattern.compile("(?:[A-Z0-9_]*_)?(?:TOKEN|ACCOUNT|PHONE|NUMBER)(?:_ID)?|API_KEY");
    private static final Pattern KIND = Pattern.compile("TYPE|PLATFORM|PROVIDER|KIND|ADAPTER");
    private static final Pattern REFERENCE = Pattern.compile("\\$.*|%\\w+%|");

    private final String file;
    private final List<BotToken> found = new ArrayList<>();

    ConfiguredBots(String file) {
        this.file = file;
    }

    /** In the order of the file; none if it cannot be read. */
    List<BotToken> in(byte[] bytes) {
        if (YamlEditor.open(bytes) instanceof Opened.Ready(var editor)) {
            walk(KeyPath.top(), "", editor.data());
        }
        return List.copyOf(found);
    }

    /** @param messenger below whose name {@code value} stands; empty below none */
    private void walk(KeyPath at, String messenger, DataValue value) {
        switch (value) {
            case DataValue.Mapping(List<DataValue.Entry> entries) -> {
                String said = said(entries);
                entries.forEach(each -> member(at, said.isEmpty() ? messenger : said, each));
            }
            case DataValue.Sequence(List<DataValue> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    walk(at.then(i), messenger, items.get(i));
                }
            }
            case DataValue.Marked(String _, String _, DataValue inner) -> walk(at, messenger, inner);
            case DataValue.Text _, DataValue.Literal _, DataValue.Alias _ -> {
                // names nothing by itself
            }
        }
    }

    private void member(KeyPath above, String messenger, DataValue.Entry entry) {
        String key = scalar(entry.key());
        String name = capitals(key);
        KeyPath at = above.then(key);
        String value = scalar(entry.value()).strip();
        Matcher variable = BotTokens.NAME.matcher(name);
        if (REFERENCE.matcher(value).matches()) {
            Matcher below = MESSENGER.matcher(name);
            walk(at, below.matches() ? below.group(1) : messenger, entry.value());
        } else if (variable.matches()) {
            found.add(new BotToken(new BotToken.Bot(variable.group(1), value), file, at));
        } else if (!messenger.isEmpty() && TOKEN.matcher(name).matches()) {
            found.add(new BotToken(new BotToken.Bot(messenger, value), file, at));
        }
    }

    /** The messenger that an entry says it is for. */
    private static String said(List<DataValue.Entry> entries) {
        return entries.stream()
                .filter(each -> KIND.matcher(capitals(scalar(each.key()))).matches())
                .map(each -> MESSENGER.matcher(capitals(scalar(each.value()))))
                .filter(Matcher::matches)
                .map(each -> each.group(1))
                .findFirst()
                .orElse("");
    }

    /** {@code botToken} and {@code bot-token} as a variable would be called. */
    private static String capitals(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[-. ]", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** A text or a number; empty for anything else. */
    private static String scalar(DataValue value) {
        return switch (value) {
            case DataValue.Text(String text) -> text;
            case DataValue.Literal(String text) -> text.chars().anyMatch(Character::isDigit) ? text : "";
            case DataValue.Marked(String _, String _, DataValue inner) -> scalar(inner);
            case DataValue.Sequence _, DataValue.Mapping _, DataValue.Alias _ -> "";
        };
    }
}
