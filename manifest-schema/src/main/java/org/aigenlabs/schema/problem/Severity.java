package org.aigenlabs.schema.problem;

/** How much a problem matters: an error stops an install, a warning never does. */
public enum Severity {
    ERROR,
    WARNING
}
