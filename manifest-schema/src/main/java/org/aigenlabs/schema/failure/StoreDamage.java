package org.aigenlabs.schema.failure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a store that is damaged, or that a newer version wrote, from a disk that refuses to read or write it. */
public final class StoreDamage {
    /** Where the library that reads the store has its own exceptions: only these speak of what is in it. */
    private static final String ERRORS = "org.eclipse.jgit.errors.";

    private static final String FORMAT = "Unknown repository format";
    private static final String KNOWN_FORMATS = "; expected";

    private static final String AWAY =
            "or move it away: profiles work without it, and `aigenlabs profile update` fetches what it needs again";

    private StoreDamage() {}

    /**
     * The failure to show, if {@code why} tells of the store and not of the disk.
     *
     * @param tried verb and object, behind which the path stands: {@code write to the store}
     * @param store its path
     */
    public static Optional<EnvironmentFailure> find(String tried, String store, Throwable why) {
        for (@Nullable Throwable each = why; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (message.startsWith(FORMAT) && message.contains(KNOWN_FORMATS)) {
                return Optional.of(newer(tried, store, why));
            }
            if (message.startsWith(FORMAT) || isOfContent(each.getClass().getName())) {
                return Optional.of(damaged(tried, store, why));
            }
        }
        return Optional.empty();
    }

    /** Those of locks and of writing come from the disk. */
    private static boolean isOfContent(String type) {
        return type.startsWith(ERRORS) && !type.contains("Lock") && !type.contains("Writing");
    }

    /** The failure to show where {@code store} is known to be damaged. */
    public static EnvironmentFailure damaged(String tried, String store, Throwable why) {
        return new EnvironmentFailure(
                "cannot " + tried + " `" + store + "`: the store is damaged, expected it as it was written",
                why,
                "`aigenlabs doctor` tells what is missing in it",
                AWAY);
    }

    private static EnvironmentFailure newer(String tried, String store, Throwable why) {
        return new EnvironmentFailure(
                "cannot " + tried + " `" + store + "`: a newer version of `aigenlabs` wrote it",
                why,
                "use that version",
                AWAY);
    }
}
