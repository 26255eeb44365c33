package org.aigenlabs.installer.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The variables that name a bot or an account of a messenger: two profiles that share one would take each other's
 * messages.
 */
public final class BotTokens {
    private static final Pattern NAME = Pattern.compile(
            "(TELEGRAM|DISCORD|SLACK|WHATSAPP|SIGNAL)_([A-Z0-9_]*_)?(TOKEN|ACCOUNT|PHONE|NUMBER)(_ID)?");

    private BotTokens() {}

    /** Those that {@code text} sets, in its order. */
    public static List<String> in(EnvText text) {
        return text.variables().stream()
                .map(EnvText.Variable::name)
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }
}
