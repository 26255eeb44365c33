package org.aigenlabs.installer.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command for people to see: what looks like a secret in it is not shown.
 *
 * <p>A secret is what stands behind an option or a name that says so ({@code --token X}, {@code API_KEY=X}), a login in an
 * address, the credentials of a header, and a word that begins as providers' keys do. References such as {@code ${TOKEN}}
 * are no secrets: they stay. Never used where somebody is asked to agree: what an author wrote is shown there as it is, for a
 * command could hide behind a name.
 */
public final class ShownCommand {
    /** What stands for a secret. */
    static final String HIDDEN = "***";

    private static final String SAYS_SO =
            "[a-z0-9_.-]*(?:token(?!s|i[sz])|secret|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key|private[_-]?key"
                    + "|credentials?|bearer)(?!s?[_-]?(?:file|path|env|url|limit|count|max))[a-z0-9_.-]*";

    private static final Pattern OPTION = Pattern.compile("(?i)--?" + SAYS_SO);
    private static final Pattern KEY_OF_ONE =
            Pattern.compile("(?i)" + SAYS_SO + "|(?:proxy-)?authorization|(?:set-)?cookie");
    private static final Pattern NAMED =
            Pattern.compile("(?i)(" + SAYS_SO + "\\s*[=:]\\s*)(?:(?:bearer|basic)\\s+)?(\\S+)");
    private static final Pattern HEADER = Pattern.compile(
            "(?i)((?:authorization|cookie)\\s*:\\s*(?:(?:bearer|basic|token)\\s+)?|\\bbearer\\s+)(\\S+)");
    private static final Pattern LOGIN = Pattern.compile("([a-z][a-z0-9+.-]*://)([^/\\s]+)@");
    private static final Pattern KEY = Pattern.compile(
            "\\b(?:sk-|sk_live_|ghp_|gho_|ghs_|github_pat_|glpat-|xox[abprs]-|hf_|npm_|pypi-|AKIA|AIza|eyJ)"
                    + "[A-Za-z0-9_.-]{12,}");
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:bearer|basic|token)\\s+");
    private static final Pattern REFERENCE = Pattern.compile("[\"']?\\$(?:\\{[^}]*}|\\w+)[\"']?|%\\w+%|");

    private ShownCommand() {}

    /** {@code words} with what looks like a secret hidden. */
    public static List<String> words(List<String> words) {
        List<String> shown = new ArrayList<>();
        boolean next = false;
        for (String word : words) {
            shown.add(next && !word.startsWith("-") ? hidden(word) : word(word));
            next = OPTION.matcher(word).matches();
        }
        return List.copyOf(shown);
    }

    /** {@code value} of the setting {@code name}, with what looks like a secret hidden. */
    public static String setting(String name, String value) {
        if (!KEY_OF_ONE.matcher(name).matches()) {
            return word(value);
        }
        Matcher scheme = SCHEME.matcher(value);
        return scheme.lookingAt() ? scheme.group() + hidden(value.substring(scheme.end())) : hidden(value);
    }

    private static String word(String word) {
        String named = hide(NAMED, word);
        String header = hide(HEADER, named);
        String login = LOGIN.matcher(header)
                .replaceAll(found -> Matcher.quoteReplacement(
                        REFERENCE.matcher(found.group(2)).matches() ? found.group() : found.group(1) + HIDDEN + "@"));
        return KEY.matcher(login).replaceAll(Matcher.quoteReplacement(HIDDEN));
    }

    private static String hide(Pattern pattern, String word) {
        return pattern.matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + hidden(found.group(2))));
    }

    private static String hidden(String value) {
        return REFERENCE.matcher(value).matches() ? value : HIDDEN;
    }
}
