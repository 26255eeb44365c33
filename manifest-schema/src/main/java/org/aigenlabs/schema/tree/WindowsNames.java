package org.aigenlabs.schema.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that Windows cannot hold, or gives to something else (Microsoft, "Naming Files, Paths, and Namespaces"). */
final class WindowsNames {
    private static final String FORBIDDEN = "<>\"|?*";

    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$");

    /** Serial and printer ports; the superscript digits of Latin-1 count as digits. */
    private static final Pattern PORT = Pattern.compile("(COM|LPT)[0-9\u00b9\u00b2\u00b3]");

    /** What NTFS makes of a long name for old programs: {@code MEMORI~1} opens {@code memories}. */
    private static final Pattern SHORT_NAME = Pattern.compile("[^. ]{1,6}~[0-9]{1,6}(\\.[^. ]{0,3})?");

    private WindowsNames() {}

    static Optional<NameViolation> check(String name) {
        if (name.indexOf(':') >= 0) {
            return Optional.of(new NameViolation(TreeProblem.PATH_COLON, "contains a `:`"));
        }
        String reason = reason(name);
        return reason.isEmpty() ? Optional.empty() : Optional.of(new NameViolation(TreeProblem.PATH_WINDOWS, reason));
    }

    private static String reason(String name) {
        int forbidden =
                name.chars().filter(c -> FORBIDDEN.indexOf(c) >= 0).findFirst().orElse(0);
        if (forbidden != 0) {
            return "contains a `" + (char) forbidden + "`, which Windows forbids";
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return "ends with a dot or space, which Windows drops";
        }
        String device = beforeDot(name);
        if (DEVICES.contains(device) || PORT.matcher(device).matches()) {
            return "is the device `" + device + "` on Windows";
        }
        return SHORT_NAME.matcher(name).matches() ? "can be another file's short name on Windows" : "";
    }

    /** A device is one with every extension, and with spaces before it: {@code aux .md}. */
    private static String beforeDot(String name) {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
    }
}
