package org.aigenlabs.resolver.source;

import java.util.Optional;

/** The rules for names of refs: {@code git check-ref-format --allow-onelevel}, and no leading {@code -}. */
public final class RefName {
    /** The longest name that is read, in characters. */
    public static final int LONGEST = 1024;

    private static final String FORBIDDEN = "~^:?*[\\ \u007F";

    private RefName() {}

    /** What is wrong with {@code name}, one clause in words that does not quote it; empty for a good name. */
    public static Optional<String> problem(String name) {
        if (name.isEmpty() || name.equals("@")) {
            return Optional.of("it names nothing");
        }
        if (name.length() > LONGEST) {
            return Optional.of("it is longer than " + LONGEST + " characters");
        }
        if (name.startsWith("-")) {
            return Optional.of("it begins with `-`");
        }
        Optional<String> character = name.chars()
                .filter(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0)
                .mapToObj(c -> c < ' ' || c == 0x7F
                        ? "it holds a control character"
                        : c == ' ' ? "it holds a blank" : "it holds `" + (char) c + "`")
                .findFirst();
        return character.or(() -> sequence(name)).or(() -> component(name));
    }

    private static Optional<String> sequence(String name) {
        if (name.contains("..")) {
            return Optional.of("it holds `..`");
        }
        if (name.contains("@{")) {
            return Optional.of("it holds `@{`");
        }
        return name.endsWith(".") ? Optional.of("it ends with `.`") : Optional.empty();
    }

    private static Optional<String> component(String name) {
        for (String part : name.split("/", -1)) {
            if (part.isEmpty()) {
                return Optional.of("it has an empty part between slashes");
            }
            if (part.startsWith(".")) {
                return Optional.of("a part of it begins with `.`");
            }
            if (part.endsWith(".lock")) {
                return Optional.of("a part of it ends with `.lock`");
            }
        }
        return Optional.empty();
    }
}
