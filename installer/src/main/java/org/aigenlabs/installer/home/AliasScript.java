package org.aigenlabs.installer.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The text of a command that runs this program for one profile, whatever the shell's {@code AIGENLABS_HOME} says.
 *
 * <p>A line of its own marks it as ours, so that no file of anyone else's is ever overwritten or deleted.
 */
public final class AliasScript {
    /** The second line of every command of ours holds it. */
    public static final String MARK = "aigenlabs alias";

    private static final List<String> BEGINNINGS =
            List.of("#!/bin/sh\n# " + MARK + "\n", "@echo off\r\nrem " + MARK + "\r\n");

    private static final Pattern POSIX =
            Pattern.compile("\nAIGENLABS_HOME='(.*)'\nexport AIGENLABS_HOME\nexec '(.*)' ");

    private AliasScript() {}

    /**
     * A command of ours.
     *
     * @param file where it is
     * @param profile the directory that it pins
     * @param program what it runs
     */
    public record Pinned(Path file, Path profile, Path program) {}

    /** What the command with {@code text} in {@code file} pins, if it is one of ours for {@code sh}. */
    static Optional<Pinned> find(Path file, String text) {
        Matcher found = POSIX.matcher(text);
        return isOurs(text) && found.find()
                ? Optional.of(new Pinned(file, unquoted(found.group(1)), unquoted(found.group(2))))
                : Optional.empty();
    }

    private static Path unquoted(String text) {
        return Path.of(text.replace("'\\''", "'"));
    }

    /**
     * A script for {@code sh}.
     *
     * @param directory of the profile, absolute
     * @param program what to run, absolute
     */
    public static String posix(ProfileName name, Path directory, Path program) {
        return String.format(Locale.ROOT, """
                #!/bin/sh
                # %s
                # Runs aigenlabs for the profile "%s". Delete this file if you do not want it.
                AIGENLABS_HOME=%s
                export AIGENLABS_HOME
                exec %s "$@"
                """, MARK, name, quoted(directory), quoted(program));
    }

    /** A script for {@code cmd.exe}; parameters as for {@link #posix}. */
    public static String windows(ProfileName name, Path directory, Path program) {
        return String.format(Locale.ROOT, """
                @echo off
                rem %s
                rem Runs aigenlabs for the profile "%s". Delete this file if you do not want it.
                setlocal
                set "AIGENLABS_HOME=%s"
                "%s" %%*
                """, MARK, name, percent(directory), percent(program))
                .replace("\n", "\r\n");
    }

    /** Whether {@code text} is a command that this program wrote. */
    public static boolean isOurs(String text) {
        return BEGINNINGS.stream().anyMatch(text::startsWith);
    }

    /** Whether {@code text} is a command of ours for the profile in {@code directory}. */
    static boolean pins(String text, Path directory) {
        return isOurs(text)
                && (text.contains("\nAIGENLABS_HOME=" + quoted(directory) + "\n")
                        || text.contains("\r\nset \"AIGENLABS_HOME=" + percent(directory) + "\"\r\n"));
    }

    /** Whether a shell takes {@code path} as one word as it stands. */
    public static boolean isPlain(Path path) {
        return path.toString().matches("[A-Za-z0-9._/@:+=%,-]+");
    }

    /** {@code path} as one word for a POSIX shell. */
    public static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    private static String percent(Path path) {
        return path.toString().replace("%", "%%");
    }
}
