package org.aigenlabs.resolver.source;

import org.aigenlabs.schema.failure.UsageFailure;

/** How a spelling that can never work is told to the user: without anything that may be a credential. */
final class Refusal {
    private static final int LONGEST_SHOWN = 200;

    private Refusal() {}

    /** The failure for {@code text}, a whole source; {@code found} and {@code expected} quote no part of a login. */
    static UsageFailure of(String text, String found, String expected, String... hints) {
        String message = "cannot use the source `" + shown(text) + "`: " + found + ", expected " + expected;
        return new UsageFailure(message, hints);
    }

    /** The failure for one part of a source, {@code what} for people: {@code the ref `a..b`}. */
    static UsageFailure ofPart(String what, String found, String expected, String... hints) {
        return new UsageFailure("cannot use " + what + ": " + found + ", expected " + expected, hints);
    }

    /** What to write for a directory, if {@code source} has no scheme and no user; else nothing. */
    static String[] directoryHint(String source) {
        boolean maybe = !source.contains("://") && source.indexOf('@') < 0;
        return maybe ? new String[] {"for a directory write `./` in front"} : new String[0];
    }

    /**
     * The text without what may be a login or a token. People paste passwords that hold {@code /}, {@code @} and
     * {@code #} as they are, so behind a colon all up to the last {@code @} is left out, and any query.
     */
    static String shown(String text) {
        String shown = withoutQuery(withoutLogin(text));
        return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
    }

    private static String withoutLogin(String text) {
        int at = text.lastIndexOf('@');
        int colon = text.indexOf(':');
        if (colon < 0 || colon > at) {
            return text;
        }
        boolean url = text.startsWith("://", colon);
        String scheme = url ? text.substring(0, colon) + "://" : "";
        boolean maybeSecretBehind = text.substring(0, at).matches(".*[?#].*");
        return scheme + "…" + (maybeSecretBehind ? "" : text.substring(at));
    }

    private static String withoutQuery(String text) {
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query) + "?…";
    }
}
