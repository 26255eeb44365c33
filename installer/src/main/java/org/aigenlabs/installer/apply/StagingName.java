package org.aigenlabs.installer.apply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigenlabs.schema.value.ProfileName;

/**
 * The name of the directory, beside the profiles, in which a new one grows: {@code .install-<name>-<profile id>}. So
 * what a dead command left behind says by its name alone what is to be undone.
 */
record StagingName(ProfileName profile, String profileId) {
    private static final String PREFIX = ".install-";
    private static final Pattern FORM = Pattern.compile(
            Pattern.quote(PREFIX) + "([a-z0-9][a-z0-9_-]{0,63})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a directory's name, if it is one of these. */
    static Optional<StagingName> find(String directory) {
        Matcher found = FORM.matcher(directory);
        return found.matches()
                ? Optional.of(new StagingName(new ProfileName(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    String text() {
        return PREFIX + profile + "-" + profileId;
    }
}
