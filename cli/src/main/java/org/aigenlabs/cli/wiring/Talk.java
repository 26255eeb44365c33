package org.aigenlabs.cli.wiring;

/** How much a command says on standard error beside its result. */
public enum Talk {
    /** Errors and questions only. */
    QUIET,
    /** Progress, once it takes longer than half a second. */
    NORMAL,
    /** Every stage. */
    VERBOSE
}
