package org.aigenlabs.resolver.source;

import java.util.Locale;

/** A public service for git repositories whose addresses have a shape we know. */
enum Forge {
    GITHUB,
    GITLAB,
    CODEBERG,
    BITBUCKET,
    /** Any other host: it may run the software of one of the others, or none of it. */
    UNKNOWN;

    /** The service at {@code host}. */
    static Forge of(String host) {
        return switch (host.toLowerCase(Locale.ROOT)) {
            case "github.com" -> GITHUB;
            case "gitlab.com" -> GITLAB;
            case "codeberg.org" -> CODEBERG;
            case "bitbucket.org" -> BITBUCKET;
            default -> UNKNOWN;
        };
    }

    /** Whether {@code parts} of a path can name a repository here: user and name, on GitLab with groups between. */
    boolean hasRepositoryAt(int parts) {
        return switch (this) {
            case GITHUB, CODEBERG, BITBUCKET -> parts == 2;
            case GITLAB -> parts >= 2;
            case UNKNOWN -> parts >= 1;
        };
    }
}
