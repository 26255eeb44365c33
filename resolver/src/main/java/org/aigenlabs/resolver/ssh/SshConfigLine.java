package org.aigenlabs.resolver.ssh;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an SSH configuration.
 *
 * @param keyword lower case; empty for a blank line or a comment
 * @param words what follows, without quotes
 * @param text as written
 */
record SshConfigLine(String keyword, List<String> words, String text) {
    private static final Pattern LINE = Pattern.compile("\\s*\"?([A-Za-z0-9]+)\"?(?:\\s*=\\s*|\\s+)(.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static SshConfigLine parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return new SshConfigLine("", List.of(), text);
        }
        List<String> words = WORD.matcher(line.group(2))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        return new SshConfigLine(line.group(1).toLowerCase(Locale.ROOT), words, text);
    }

    /** The line {@code Host} that says the same as this line {@code Match}; empty if none can. */
    String matchAsHost() {
        if (words.size() == 1 && words.getFirst().equalsIgnoreCase("all")) {
            return "Host *";
        }
        boolean byHost = words.size() == 2
                && (words.getFirst().equalsIgnoreCase("host")
                        || words.getFirst().equalsIgnoreCase("originalhost"));
        return byHost ? "Host " + String.join(" ", Arrays.asList(words.get(1).split(","))) : "";
    }
}
