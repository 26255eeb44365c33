package org.aigenlabs.installer.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aigenlabs.installer.edit.Edit;
import org.aigenlabs.installer.edit.EditOutcome;
import org.aigenlabs.installer.edit.Opened;
import org.aigenlabs.installer.edit.YamlEditor;
import org.aigenlabs.installer.settings.BotToken;
import org.aigenlabs.installer.settings.BotTokens;
import org.aigenlabs.installer.settings.ConfigFile;
import org.aigenlabs.installer.settings.EnvText;

/**
 * The variables and the configuration of a copy, without the bots of the source unless they are wanted.
 *
 * @param env the text of {@code .env}
 * @param config the bytes of {@code config.yaml}
 * @param warnings what was left out, or came along and is shared now, each a sentence
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record ClonedSettings(String env, byte[] config, List<String> warnings) {
    /** Those of a source whose files are {@code env} and {@code config}. */
    static ClonedSettings of(String env, byte[] config, boolean withChannels) {
        List<BotToken> variables = BotTokens.in(new EnvText(env));
        List<BotToken> settings = BotTokens.in(ConfigFile.NAME, config);
        List<String> warnings = new ArrayList<>();
        if (YamlEditor.open(config) instanceof Opened.Unreadable(String reason)) {
            warnings.add("`" + ConfigFile.NAME + "` cannot be read, so a bot in it comes along unseen: " + reason);
        }
        if (withChannels) {
            shared(variables, settings, warnings);
            return new ClonedSettings(env, config, warnings);
        }
        String text = env;
        for (BotToken each : variables) {
            text = new EnvText(text).without(each.key().toString());
        }
        return switch (without(config, settings)) {
            case EditOutcome.Edited edited -> {
                leftOut(variables, settings, warnings);
                yield new ClonedSettings(text, edited.bytes(), warnings);
            }
            case EditOutcome.Unchanged _ -> {
                leftOut(variables, List.of(), warnings);
                yield new ClonedSettings(text, config, warnings);
            }
            case EditOutcome.Refused _ -> {
                leftOut(variables, List.of(), warnings);
                shared(List.of(), settings, warnings);
                yield new ClonedSettings(text, config, warnings);
            }
        };
    }

    /** What to say of tokens that two profiles have from now on. */
    static String sharing(List<BotToken> tokens) {
        return "both profiles have " + places(tokens)
                + " now, and would take each other's messages: give one of them a bot of its own";
    }

    private static EditOutcome without(byte[] config, List<BotToken> settings) {
        return switch (YamlEditor.open(config)) {
            case Opened.Ready(var editor)
            when !settings.isEmpty() ->
                // from the last, so that the places of items before it stay true
                editor.apply(settings.reversed().stream()
                        .<Edit>map(each -> new Edit.Remove(each.key()))
                        .toList());
            case Opened.Ready _, Opened.Unreadable _ -> new EditOutcome.Unchanged();
        };
    }

    private static void leftOut(List<BotToken> variables, List<BotToken> settings, List<String> warnings) {
        List<BotToken> all = both(variables, settings);
        if (!all.isEmpty()) {
            warnings.add("left out " + places(all)
                    + ": two profiles must not share a bot; `--with-channels` takes them along");
        }
    }

    private static void shared(List<BotToken> variables, List<BotToken> settings, List<String> warnings) {
        List<BotToken> all = both(variables, settings);
        if (!all.isEmpty()) {
            warnings.add(sharing(all));
        }
    }

    private static List<BotToken> both(List<BotToken> variables, List<BotToken> settings) {
        List<BotToken> all = new ArrayList<>(variables);
        all.addAll(settings);
        return all;
    }

    private static String places(List<BotToken> tokens) {
        return tokens.stream().map(BotToken::place).distinct().collect(Collectors.joining(", "));
    }
}
