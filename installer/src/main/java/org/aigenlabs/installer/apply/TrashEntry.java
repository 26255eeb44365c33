package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.value.ProfileName;

/**
 * A deleted profile that can be restored: the directory {@code trash/<name>.<time>}.
 *
 * @param when it was deleted, to the second
 */
public record TrashEntry(Path directory, ProfileName name, Instant when) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9][a-z0-9_-]{0,63})\\.([0-9]{8}T[0-9]{6}Z)(?:-[0-9]+)?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The name of the directory for {@code name}, deleted now. */
    static String directoryName(ProfileName name, Instant now) {
        return name + "." + TIME.format(now);
    }

    /** What {@code directory} is, if it is one of these. */
    static Optional<TrashEntry> find(Path directory) {
        Matcher found = FORM.matcher(String.valueOf(directory.getFileName()));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            Instant when = TIME.parse(found.group(2), Instant::from);
            return Optional.of(new TrashEntry(directory, new ProfileName(found.group(1)), when));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
