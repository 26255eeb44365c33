package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;

/**
 * Looks through the files of a distribution for what an agent should not be told or made to run.
 *
 * <p>One pass finds the words of all rules, quotes and backslashes within them overlooked; only around a word are
 * patterns tried, on a piece of bounded length, by RE2 in linear time. A rule tells its first place in a file.
 */
public final class ContentScanner {
    private static final int AROUND = 2_000;
    private static final int LONGEST_TRIED = 64;

    private final List<ContentRule> owners = new ArrayList<>();
    private final ByteAutomaton words;
    private final Map<ContentRule, Pattern> patterns = new EnumMap<>(ContentRule.class);

    public ContentScanner() {
        List<byte[]> all = new ArrayList<>();
        for (ContentRule rule : ContentRule.values()) {
            for (String word : rule.words()) {
                all.add(word.getBytes(UTF_8));
                owners.add(rule);
            }
        }
        this.words = ByteAutomaton.of(all);
    }

    /** What is in the file {@code path}, in the order of the rules. */
    public List<Problem> find(String path, byte[] bytes) {
        ContentKind kind = ContentKind.of(path, bytes);
        if (kind == ContentKind.BINARY || ProgramHeader.isProgram(bytes)) {
            return ProgramHeader.isProgram(bytes) ? List.of(problem(ContentRule.PROGRAM, path, 1)) : List.of();
        }
        Map<ContentRule, Integer> found = new EnumMap<>(ContentRule.class);
        int blob = EncodedRun.find(bytes);
        if (blob >= 0 && ContentRule.ENCODED_BLOB.kinds().contains(kind)) {
            found.put(ContentRule.ENCODED_BLOB, blob);
        }
        words(bytes, kind, found);
        return found.entrySet().stream()
                .map(each -> problem(each.getKey(), path, line(bytes, each.getValue())))
                .toList();
    }

    private void words(byte[] bytes, ContentKind kind, Map<ContentRule, Integer> found) {
        int state = 0;
        int tried = 0;
        int line = -1;
        Set<ContentRule> triedHere = EnumSet.noneOf(ContentRule.class);
        for (int i = 0; i < bytes.length; i++) {
            byte each = bytes[i];
            if (each == '\'' || each == '"' || each == '\\' || each == '^') {
                continue;
            }
            if (each == '\n') {
                line = i;
                triedHere.clear();
            }
            state = words.step(state, each >= 'A' && each <= 'Z' ? (byte) (each + ('a' - 'A')) : each);
            for (int word : words.found(state)) {
                ContentRule rule = owners.get(word);
                boolean fresh = rule.kinds().contains(kind) && !found.containsKey(rule);
                if (fresh && tried < LONGEST_TRIED * ContentRule.values().length && triedHere.add(rule)) {
                    tried++;
                    if (matches(rule, piece(bytes, Math.max(line + 1, i - AROUND), i, rule))) {
                        found.put(rule, i);
                    }
                }
            }
        }
    }

    private boolean matches(ContentRule rule, String piece) {
        Matcher matcher = patterns.computeIfAbsent(
                        rule, each -> Pattern.compile(each.pattern(), Pattern.CASE_INSENSITIVE))
                .matcher(piece);
        return matcher.find();
    }

    /** The line that holds a word, with those that it goes on in; a comment to its end. */
    private static String piece(byte[] bytes, int from, int at, ContentRule rule) {
        int limit = Math.min(bytes.length, at + AROUND);
        int end = at;
        while (end < limit && (bytes[end] != '\n' || rule == ContentRule.COMMENT_TO_AGENT || goesOn(bytes, end))) {
            end++;
        }
        String text = new String(bytes, from, end - from, rule == ContentRule.IGNORE_INSTRUCTIONS ? UTF_8 : ISO_8859_1);
        if (rule == ContentRule.COMMENT_TO_AGENT) {
            int close = text.indexOf("-->", at - from);
            return close < 0 ? text : text.substring(0, close);
        }
        if (rule == ContentRule.IGNORE_INSTRUCTIONS) {
            return text.toLowerCase(Locale.ROOT);
        }
        return text.replace("\\\n", " ")
                .replace('\n', ' ')
                .replace("${IFS}", " ")
                .replace("$IFS", " ")
                .replaceAll("[\"'\\\\^]", "");
    }

    /** Whether the line that ends at {@code end} has a next one that belongs to it. */
    private static boolean goesOn(byte[] bytes, int end) {
        if (end > 0 && bytes[end - 1] == '\\') {
            return true;
        }
        int next = end + 1;
        while (next < bytes.length && (bytes[next] == ' ' || bytes[next] == '\t')) {
            next++;
        }
        return next < bytes.length && bytes[next] == '|' && (end == 0 || bytes[end - 1] != '|');
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Problem problem(ContentRule rule, String path, int line) {
        String meaning = rule.meaning();
        String message = Character.toLowerCase(meaning.charAt(0)) + meaning.substring(1, meaning.length() - 1);
        return rule.at(new Place(path, line, 1), message, rule.advice());
    }
}
