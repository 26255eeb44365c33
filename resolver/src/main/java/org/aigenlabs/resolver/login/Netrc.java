package org.aigenlabs.resolver.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aigenlabs.resolver.source.Credentials;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/**
 * The user's {@code ~/.netrc}, as git's HTTP library reads it: {@code machine}, {@code login}, {@code password}. An entry
 * {@code default} is not taken, for it would be told to any host.
 */
record Netrc(Path file) implements LoginSource {
    private static final long MOST_BYTES = 1L << 20;
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
    private static final Pattern MACRO = Pattern.compile("(?ms)^\\s*macdef\\b.*?(^\\s*$|\\z)");

    @Override
    public String name() {
        return "`~/.netrc`";
    }

    @Override
    public Optional<Credentials> find(Origin origin) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> words = words();
        int at = 0;
        while (at < words.size()) {
            boolean here = words.get(at).equals("machine")
                    && at + 1 < words.size()
                    && words.get(at + 1).equalsIgnoreCase(origin.host());
            if (here) {
                return entry(words.subList(at + 2, words.size()));
            }
            at++;
        }
        return Optional.empty();
    }

    private static Optional<Credentials> entry(List<String> words) {
        String user = "";
        String password = "";
        for (int at = 0; at + 1 < words.size() && !isNext(words.get(at)); at += 2) {
            switch (words.get(at)) {
                case "login" -> user = words.get(at + 1);
                case "password" -> password = words.get(at + 1);
                default -> {
                    // an account is for FTP
                }
            }
        }
        return password.isEmpty() ? Optional.empty() : Optional.of(new Credentials(user, password));
    }

    private static boolean isNext(String word) {
        return word.equals("machine") || word.equals("default");
    }

    private List<String> words() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new EnvironmentFailure(
                        "cannot read `~/.netrc`: it is larger than " + MOST_BYTES + " bytes, expected less");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String plain = COMMENT.matcher(MACRO.matcher(text).replaceAll("")).replaceAll("");
            return split(plain);
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot read `~/.netrc`: expected a file that you may read", e);
        }
    }

    /** Words between blanks; within quotes a backslash takes what follows as it is. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"') {
                quoted = !quoted;
                any = true;
            } else if (quoted && next == '\\' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
            } else if (!quoted && Character.isWhitespace(next)) {
                if (any) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(next);
                any = true;
            }
        }
        if (any) {
            words.add(word.toString());
        }
        return words;
    }
}
