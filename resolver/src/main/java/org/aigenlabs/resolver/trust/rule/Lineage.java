package org.aigenlabs.resolver.trust.rule;

/** How a commit relates to the one that was accepted before, as far as history is at hand. */
public enum Lineage {
    /** It is the same, or comes after it. */
    CONTINUES,

    /** It does not come after it: history was rewritten, or this is an older commit. */
    REWOUND,

    /** There is none before, or not enough history was fetched to tell. */
    UNKNOWN
}
