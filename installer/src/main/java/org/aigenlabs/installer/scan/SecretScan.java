package org.aigenlabs.installer.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** One file on its way through a scanner. */
public final class SecretScan {
    /** Bytes that are kept so that a key over the edge of two pieces is seen whole; longer than any shape. */
    private static final int LOOK_AHEAD = 8 << 10;

    private static final int WINDOW = 1 << 17;
    private static final int SHOWN = 4;
    private static final int ID_DIGITS = 12;
    private static final int MOST_FINDINGS = 100;
    private static final int TELEGRAM_DIGITS = 8;

    private final SecretScanner scanner;
    private final String path;
    private final List<SecretFinding> findings = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private byte[] window = new byte[WINDOW + LOOK_AHEAD];
    private int filled;
    private int scanned;
    private int line = 1;
    private int shapeState;
    private int valueState;
    private int run;

    SecretScan(SecretScanner scanner, String path) {
        this.scanner = scanner;
        this.path = path;
    }

    /** Takes the next piece of the file. */
    public void bytes(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int step = Math.min(length - done, window.length - filled);
            System.arraycopy(bytes, offset + done, window, filled, step);
            filled += step;
            done += step;
            if (filled == window.length) {
                scan(filled - LOOK_AHEAD);
                forget();
            }
        }
    }

    /** What was found in the whole file, in file order; a hundred at most. */
    public List<SecretFinding> end() {
        scan(filled);
        random(filled);
        return List.copyOf(findings);
    }

    /** Keeps a little of what was scanned, for a key may be told by what stands before it. */
    private void forget() {
        int keep = Math.max(0, scanned - LOOK_AHEAD / 2);
        System.arraycopy(window, keep, window, 0, filled - keep);
        filled -= keep;
        scanned -= keep;
    }

    private void scan(int to) {
        ByteAutomaton beginnings = scanner.beginnings();
        ByteAutomaton values = scanner.values();
        int shape = shapeState;
        int value = valueState;
        for (int i = scanned; i < to; i++) {
            byte each = window[i];
            if (RandomValue.isPart(each)) {
                run++;
            } else {
                random(i);
            }
            shape = beginnings.step(shape, each);
            if (beginnings.found(shape).length > 0) {
                shapes(beginnings.found(shape), i + 1);
            }
            if (each == '\n') {
                line++;
            } else if (each != '\r') {
                value = values.step(value, each);
                if (values.found(value).length > 0) {
                    known(values.found(value)[0]);
                }
            }
        }
        shapeState = shape;
        valueState = value;
        scanned = to;
    }

    /** Looks at the run of characters that ended before {@code to}, unless its line has told already. */
    private void random(int to) {
        int length = run;
        run = 0;
        boolean told = !findings.isEmpty() && findings.getLast().line() == line;
        if (length >= RandomValue.SHORTEST
                && length <= RandomValue.LONGEST
                && !told
                && RandomValue.is(window, to - length, to)) {
            String text = new String(window, to - length, length, ISO_8859_1);
            add("high-entropy", "a value that looks like a key", text.substring(0, SHOWN), text);
        }
    }

    private void known(int spelling) {
        KnownSecret secret = scanner.owner(spelling);
        add("env:" + secret.name(), "the value of `" + secret.name() + "`", "", secret.value());
    }

    private void shapes(int[] found, int after) {
        for (int each : found) {
            if (scanner.isPrivateKey(each)) {
                privateKey(after);
            } else if (scanner.inUrl(each) >= 0) {
                UrlSecret.at(scanner.inUrl(each), window, after, filled)
                        .ifPresent(secret -> add(secret.rule(), secret.what(), "", secret.text()));
            } else {
                shape(scanner.shape(each), after);
            }
        }
    }

    private void shape(SecretShape shape, int after) {
        int from = after - shape.begins().length();
        int length = shape.length(window, after, filled);
        if (length < 0 || !standsAlone(shape, from) || isPlaceholder(after, length)) {
            return;
        }
        String text = new String(window, from, after - from + length, ISO_8859_1);
        add(shape.id(), shape.what(), text.substring(0, Math.min(SHOWN, text.length())), text);
    }

    /** A key does not begin in the middle of a word, but a Telegram token begins with digits before what is looked for. */
    private boolean standsAlone(SecretShape shape, int from) {
        if (shape.begins().startsWith(":")) {
            int digits = 0;
            while (from - digits - 1 >= 0 && Character.isDigit(window[from - digits - 1])) {
                digits++;
            }
            return digits >= TELEGRAM_DIGITS;
        }
        return from == 0 || !isWord(window[from - 1]) || !isWord(window[from]);
    }

    private static boolean isWord(byte each) {
        return Character.isLetterOrDigit(each) || each == '_';
    }

    /** Examples repeat one character or spell the alphabet: {@code ghp_xxxxxxxx}, {@code sk-ant-...}. */
    private boolean isPlaceholder(int from, int length) {
        boolean[] seen = new boolean[1 << Byte.SIZE];
        int distinct = 0;
        for (int i = from; i < from + length; i++) {
            int each = window[i] & 0xFF;
            distinct += seen[each] ? 0 : 1;
            seen[each] = true;
        }
        return distinct <= Math.min(SHOWN, length / SHOWN);
    }

    /** Armour with a body: prose that names the line is none. */
    private void privateKey(int after) {
        int at = after;
        while (at < filled && (window[at] == '\r' || window[at] == '\n' || window[at] == '\\' || window[at] == 'n')) {
            at++;
        }
        int end = at;
        while (end < filled && (isWord(window[end]) || window[end] == '+' || window[end] == '/')) {
            end++;
        }
        int begin = after;
        while (begin > 0 && window[begin - 1] != '\n') {
            begin--;
        }
        boolean opens = new String(window, begin, after - begin, ISO_8859_1).contains("-----BEGIN ");
        if (opens && at > after && end - at >= LEAST_ARMOUR) {
            add("private-key", "a private key", "", new String(window, at, end - at, ISO_8859_1));
        }
    }

    private static final int LEAST_ARMOUR = 24;

    private void add(String rule, String what, String shown, String secret) {
        String id = id(rule, secret);
        if (findings.size() < MOST_FINDINGS && told.add(id + line)) {
            findings.add(new SecretFinding(rule, path, line, what, shown, id));
        }
    }

    /** From which nobody learns the value: a digest of rule, path and value. */
    private String id(String rule, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] all = digest.digest((rule + "\0" + path + "\0" + secret).getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(all, ID_DIGITS / 2));
        } catch (NoSuchAlgorithmException e) {
            // every Java has it
            throw new IllegalStateException(e);
        }
    }
}
