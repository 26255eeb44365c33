package org.aigenlabs.resolver.trust.ssh;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.aigenlabs.resolver.trust.verdict.Patterns;

/** Reads one line of an allowed-signers file; whatever is not documented makes the line unreadable. */
final class AllowedSignerLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final int TIME_DIGITS = 14;

    private boolean authority;
    private Patterns namespaces = Patterns.parse("*");
    private Instant after = Instant.MIN;
    private Instant before = Instant.MAX;

    private AllowedSignerLine() {}

    static AllowedSigner parse(String line) throws SshMalformed {
        List<String> words = words(line);
        if (words.size() < 3) {
            throw new SshMalformed("it has not a principal, a type and a key");
        }
        AllowedSignerLine read = new AllowedSignerLine();
        int at = 1;
        if (!isType(words.get(at))) {
            read.options(words.get(at));
            at++;
        }
        if (words.size() < at + 2) {
            throw new SshMalformed("it has no key");
        }
        SshKey key = key(words.get(at), words.get(at + 1));
        return new AllowedSigner(
                Patterns.parse(unquoted(words.getFirst())),
                read.authority,
                read.namespaces,
                read.after,
                read.before,
                key);
    }

    /** A key in the form of {@code authorized_keys}: type and base64. */
    static SshKey key(String type, String base64) throws SshMalformed {
        try {
            SshKey key = SshKey.parse(Base64.getDecoder().decode(base64));
            if (!key.type().equals(type)) {
                throw new SshMalformed("its key is of the type `" + key.type() + "`");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new SshMalformed("its key is no base64", e);
        }
    }

    private static boolean isType(String word) {
        return word.startsWith("ssh-") || word.startsWith("ecdsa-") || word.startsWith("sk-");
    }

    /** Words at white space, but not inside quotes. */
    static List<String> words(String line) throws SshMalformed {
        return split(line, true);
    }

    private static List<String> split(String text, boolean atSpace) throws SshMalformed {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (!quoted && (atSpace ? c == ' ' || c == '\t' : c == ',')) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                }
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (quoted) {
            throw new SshMalformed("a quote is not closed");
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private void options(String text) throws SshMalformed {
        for (String option : split(text, false)) {
            int equals = option.indexOf('=');
            String name = (equals < 0 ? option : option.substring(0, equals)).toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : unquoted(option.substring(equals + 1));
            switch (name) {
                case "cert-authority" -> authority = true;
                case "namespaces" -> namespaces = Patterns.parse(value);
                case "valid-after" -> after = time(value);
                case "valid-before" -> before = time(value);
                default -> throw new SshMalformed("it has the unknown option `" + name + "`");
            }
        }
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private static Instant time(String text) throws SshMalformed {
        // OpenSSH takes a time without Z as local; here it is UTC, so that a verdict is the same everywhere
        String digits = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("[0-9]{8}([0-9]{4}([0-9]{2})?)?")) {
            throw new SshMalformed("`" + text + "` is no time, expected `YYYYMMDD[HHMM[SS]]`");
        }
        try {
            String whole = digits + "0".repeat(TIME_DIGITS - digits.length());
            return LocalDateTime.parse(whole, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new SshMalformed("`" + text + "` is no time", e);
        }
    }
}
