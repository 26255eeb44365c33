package org.aigenlabs.resolver.trust.rule;

/** What the user said about going back. */
public enum Wish {
    /** Nothing: a version that falls, or history that is not continued, is refused. */
    FORWARD,

    /** They named this very tag or commit, so that nothing happens in silence. */
    NAMED,

    /** {@code --allow-rewind}, after being told what is lost. */
    REWIND
}
