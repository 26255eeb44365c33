package org.aigenlabs.resolver;

/** How a commit relates to the one that was accepted before. */
public enum Lineage {
    /** It is the same, or comes after it. */
    CONTINUES,

    /** It does not come after it: history was rewritten, or this is an older commit. */
    REWOUND,

    /** Nobody can tell: the history in between cannot be had. */
    UNKNOWN,

    /** It does not matter: there is none before, or something else shows what came before. */
    UNASKED
}
