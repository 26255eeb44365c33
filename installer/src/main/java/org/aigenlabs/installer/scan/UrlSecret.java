package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret that stands in a URL: {@code https://user:password@host}, or a parameter such as {@code ?token=…}. What the
 * reader is to fill in, and what leads to this machine or to a reserved name (RFC 2606), is none.
 *
 * @param rule id
 * @param what it is, in words
 * @param text the secret
 */
record UrlSecret(String rule, String what, String text) {
    static final String PASSWORD = "url-password";
    static final String PARAMETER = "url-parameter";

    /** What the automaton looks for; the first begins a URL's authority, the others end a parameter's name. */
    static final List<String> BEGINNINGS =
            List.of("://", "token=", "key=", "secret=", "password=", "passwd=", "signature=", "sig=");

    private static final int REACH = 512;
    private static final int NAME = 48;
    private static final Pattern AUTHORITY = Pattern.compile(
            "([A-Za-z0-9._%+~-]{0,128}):([^\\s/@:\"'<>{}$()\\\\`*\\[\\]|#]{4,256})@([A-Za-z0-9.-]{1,253}).*",
            Pattern.DOTALL);
    private static final Pattern BEFORE = Pattern.compile(".*[?&][A-Za-z0-9_.-]{0,40}", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9._~%+/-]{16,512}).*", Pattern.DOTALL);
    private static final Pattern BOTH_KINDS = Pattern.compile("(?=.*[A-Za-z])(?=.*\\d).*");
    private static final Pattern FILL_IN = Pattern.compile(
            "(?i).*(your|example|xxx|\\.\\.\\.|changeme|placeholder|redacted|dummy|sample).*|(my|the)?[_-]?(pass|passwd|password|pwd|pw"
                    + "|secret|token|key|apikey|api[_-]key)(word)?[0-9]{0,3}");
    private static final Pattern HERE = Pattern.compile(
            "[^.]*|127\\..*|0\\.0\\.0\\.0|.*\\.(example|test|invalid|localhost|local)|(.*\\.)?example\\.(com|org|net)");
    private static final int LEAST_DISTINCT = 8;
    private static final Set<String> NO_SECRETS = Set.of("none", "null", "true", "false");

    /** What {@link #BEGINNINGS} at {@code index}, which ends before {@code after}, leads to in {@code bytes}. */
    static Optional<UrlSecret> at(int index, byte[] bytes, int after, int filled) {
        String rest = new String(bytes, after, Math.min(REACH, filled - after), ISO_8859_1);
        if (index == 0) {
            return password(rest);
        }
        int word = after - BEGINNINGS.get(index).length();
        int from = Math.max(0, word - NAME);
        String before = new String(bytes, from, word - from, ISO_8859_1);
        return BEFORE.matcher(before).matches() ? parameter(rest) : Optional.empty();
    }

    private static Optional<UrlSecret> password(String rest) {
        Matcher found = AUTHORITY.matcher(rest);
        if (!found.matches()
                || HERE.matcher(found.group(3).toLowerCase(Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        String password = found.group(2);
        boolean told = password.equals(found.group(1))
                || FILL_IN.matcher(password).matches()
                || password.chars().distinct().count() <= 2;
        return told ? Optional.empty() : Optional.of(new UrlSecret(PASSWORD, "a password in a URL", password));
    }

    private static Optional<UrlSecret> parameter(String rest) {
        Matcher found = VALUE.matcher(rest);
        if (!found.matches()) {
            return Optional.empty();
        }
        String value = found.group(1);
        boolean looks = BOTH_KINDS.matcher(value).matches()
                && value.chars().distinct().count() >= LEAST_DISTINCT
                && !FILL_IN.matcher(value).matches()
                && !NO_SECRETS.contains(value.toLowerCase(Locale.ROOT));
        return looks ? Optional.of(new UrlSecret(PARAMETER, "a key in a URL", value)) : Optional.empty();
    }
}
