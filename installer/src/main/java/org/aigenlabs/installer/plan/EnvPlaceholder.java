package org.aigenlabs.installer.plan;

/** The first text of a profile's {@code .env}: a comment, for everything else in that file is the user's to write. */
public final class EnvPlaceholder {
    private EnvPlaceholder() {}

    /** The text, the same for every profile. */
    public static String render() {
        return """
                # Your settings and secrets for this profile; `.env.EXAMPLE` beside it lists what its agent reads.
                """;
    }
}
