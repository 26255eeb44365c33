package org.aigenlabs.schema.manifest;

/** The keys of a manifest that have a meaning, as an author writes them. */
final class Key {
    static final String NAME = "name";
    static final String VERSION = "version";
    static final String DESCRIPTION = "description";
    static final String AUTHOR = "author";
    static final String LICENSE = "license";
    static final String HOMEPAGE = "homepage";
    static final String REPOSITORY = "repository";
    static final String AIGENLABS_REQUIRES = "aigenlabs_requires";
    static final String HERMES_REQUIRES = "hermes_requires";
    static final String ENV_REQUIRES = "env_requires";
    static final String DISTRIBUTION_OWNED = "distribution_owned";
    static final String REQUIRES = "requires";
    static final String EXTENDS = "extends";

    /** In an entry of {@link #ENV_REQUIRES}. */
    static final String REQUIRED = "required";

    /** In an entry of {@link #ENV_REQUIRES}. */
    static final String DEFAULT = "default";

    /** In an entry of {@link #ENV_REQUIRES}. */
    static final String SECRET = "secret";

    private Key() {}
}
