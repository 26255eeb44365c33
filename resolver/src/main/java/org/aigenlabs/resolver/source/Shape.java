package org.aigenlabs.resolver.source;

import java.util.regex.Pattern;
import org.aigenlabs.schema.failure.UsageFailure;

/**
 * What a spelling is by its looks alone; what exists on this machine has no say, so that no directory can take the place
 * of a host.
 */
enum Shape {
    /** A path on this machine. */
    DIRECTORY,
    /** With a scheme: {@code https://github.com/u/r}. */
    URL,
    /** As {@code scp} has it: {@code git@github.com:u/r}. */
    SCP,
    /** A URL without its {@code https://}: {@code github.com/u/r}. */
    HOST;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:([/\\\\].*)?");
    private static final Pattern PATH = Pattern.compile("(/|\\.{1,2}(/|@|$)|~).*");
    private static final Pattern HELPER = Pattern.compile("[A-Za-z0-9+.-]+::.*");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Pattern NEARLY_SCHEME =
            Pattern.compile("(https?|git|ssh|file)(:/?[^/]|//).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORTHAND = Pattern.compile("(gh|github|gitlab|codeberg|bitbucket|gl):.*");
    private static final Pattern PORT = Pattern.compile(":\\d+");
    private static final String SPELLINGS = "a URL, `HOST/PATH`, `USER@HOST:PATH` or a directory";

    /** Tells what {@code text} is; its characters have been checked. */
    static Shape of(String text) {
        if (text.isEmpty()) {
            throw Refusal.of(text, "it is empty", SPELLINGS);
        }
        refuseWindowsAndOptions(text);
        if (PATH.matcher(text).matches()) {
            return DIRECTORY;
        }
        if (HELPER.matcher(text).matches()) {
            throw Refusal.of(text, "`::` asks for a transport helper, which is a program", SPELLINGS);
        }
        if (SCHEME.matcher(text).matches()) {
            return URL;
        }
        String first = text.contains("/") ? text.substring(0, text.indexOf('/')) : text;
        if (first.startsWith("[")) {
            return HOST;
        }
        return first.indexOf(':') >= 0 ? withColon(text, first) : withoutColon(text, first);
    }

    private static void refuseWindowsAndOptions(String text) {
        if (DRIVE.matcher(text).matches()) {
            throw Refusal.of(text, "it is a path on a Windows drive", "a URL or a path of this system");
        }
        if (text.indexOf('\\') >= 0) {
            throw Refusal.of(text, "it holds `\\`", "`/` between directories");
        }
        if (text.startsWith("-")) {
            throw Refusal.of(text, "it begins with `-`", SPELLINGS, "write `./` in front of a directory");
        }
    }

    private static Shape withColon(String text, String first) {
        int colon = first.indexOf(':');
        if (first.substring(0, colon).indexOf('@') > 0) {
            return SCP;
        }
        if (PORT.matcher(first.substring(colon)).matches() && colon > 0) {
            return HOST;
        }
        throw colonRefusal(text);
    }

    private static UsageFailure colonRefusal(String text) {
        if (NEARLY_SCHEME.matcher(text).matches()) {
            return Refusal.of(text, "a scheme without `://`", SPELLINGS, "write `https://HOST/PATH`");
        }
        if (SHORTHAND.matcher(text).matches()) {
            return Refusal.of(text, "a shorthand for a host", "the host itself", "write `github.com/USER/REPOSITORY`");
        }
        return Refusal.of(
                text,
                "the part before its first `/` has a `:` and is no host with a port",
                SPELLINGS,
                "write a URL with `https://` or `ssh://` in front",
                "write `./` in front of a directory");
    }

    private static Shape withoutColon(String text, String first) {
        int at = first.indexOf('@', 1);
        String name = at < 0 ? first : first.substring(0, at);
        boolean host = name.indexOf('.') >= 0 || name.equalsIgnoreCase("localhost");
        String behind = at < 0 ? "" : first.substring(at + 1);
        boolean path = text.length() > first.length();
        boolean login = Forge.of(behind) != Forge.UNKNOWN || (path && HostName.looksLikeHost(behind));
        if ((host && at > 0) || login) {
            throw Refusal.of(
                    text,
                    "its `@` stands before the first `/`, where it can be a login or a ref",
                    "`HOST/PATH@REF` or `USER@HOST:PATH`",
                    "for a directory write `./` in front and give the ref by `--ref`");
        }
        if (NEARLY_SCHEME.matcher(text).matches()) {
            throw colonRefusal(text);
        }
        return host ? HOST : DIRECTORY;
    }
}
