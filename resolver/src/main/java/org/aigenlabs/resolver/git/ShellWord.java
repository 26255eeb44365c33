package org.aigenlabs.resolver.git;

import java.util.regex.Pattern;

/** A text as one word of a shell command that a user may copy from a hint: the author of a repository chose parts of it. */
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/@:~^+=%,-]+");

    private ShellWord() {}

    /** The text itself, or in single quotes if the shell would make something else of it. */
    static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
