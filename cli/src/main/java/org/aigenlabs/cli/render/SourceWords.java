package org.aigenlabs.cli.render;

/** A source as it is shown where room is scarce. */
final class SourceWords {
    private SourceWords() {}

    /** Without {@code https://}, which is what a host without a scheme means anyway. */
    static String shortened(String source) {
        return source.startsWith("https://") ? source.substring("https://".length()) : source;
    }
}
