package org.aigenlabs.resolver.git;

/** How far a fetch goes for a repository that is not on this machine. */
public enum Reach {
    /** To the repository. */
    NETWORK,
    /** To the store, and no further: what was fetched before. */
    STORE
}
