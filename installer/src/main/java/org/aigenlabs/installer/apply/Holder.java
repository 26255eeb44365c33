package org.aigenlabs.installer.apply;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.text.Sanitiser;

/**
 * The command that holds a profile: told to those who have to wait.
 *
 * @param pid of its process
 * @param command as typed
 */
public record Holder(long pid, String command) {
    /** Bytes of the file that holds one. */
    static final int LARGEST = 1024;

    private static final int COLUMNS = 100;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\n(.*)\n.*", Pattern.DOTALL);

    /** The file's bytes. */
    byte[] bytes() {
        return (pid + "\n" + Sanitiser.line(command, COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** In a sentence: {@code process 4711 (`aigenlabs profile list`)}. */
    String words() {
        return "process " + pid + " (`" + command + "`)";
    }

    /** What a lock file says; a torn or empty one is read while its writer is about to write it. */
    static String words(byte[] bytes) {
        Matcher found = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
        return found.matches()
                ? new Holder(Long.parseLong(found.group(1)), Sanitiser.line(found.group(2), COLUMNS)).words()
                : "another command";
    }
}
