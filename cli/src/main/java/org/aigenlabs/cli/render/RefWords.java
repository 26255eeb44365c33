package org.aigenlabs.cli.render;

/** A full ref name as people say it. */
final class RefWords {
    private RefWords() {}

    /** {@code tag v1.2.0}, {@code branch main}, or the name itself. */
    static String of(String refName) {
        if (refName.startsWith("refs/tags/")) {
            return "tag " + refName.substring("refs/tags/".length());
        }
        if (refName.startsWith("refs/heads/")) {
            return "branch " + refName.substring("refs/heads/".length());
        }
        return refName;
    }
}
