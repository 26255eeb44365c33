package org.aigenlabs.schema.yaml;

/**
 * What a YAML file from outside may hold.
 *
 * @param bytes the most bytes
 * @param events the most values and ends of values; also the most values once every alias is written out
 * @param depth the most collections within each other, aliases written out
 * @param sharing whether anchors, aliases, merge keys and tags may be used
 */
public record YamlLimits(int bytes, int events, int depth, Sharing sharing) {
    /** What becomes of the parts of YAML that make one text mean different things to different readers. */
    public enum Sharing {
        /** Each anchor, alias, merge key and tag is a problem. */
        REFUSED,
        /** Aliases and merge keys are resolved, as the agent's own reader does; tags are passed over. */
        RESOLVED
    }

    private static final int KIB = 1024;

    /** For {@code distribution.yaml}: nothing that two readers could understand differently. */
    public static final YamlLimits MANIFEST = new YamlLimits(256 * KIB, 20_000, 32, Sharing.REFUSED);

    /** For what an agent reads: {@code config.yaml}, the frontmatter of skills, cron jobs. */
    public static final YamlLimits CONFIG = new YamlLimits(8 * KIB * KIB, 200_000, 64, Sharing.RESOLVED);
}
