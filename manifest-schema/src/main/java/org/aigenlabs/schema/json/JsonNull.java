package org.aigenlabs.schema.json;

/** JSON's {@code null}. */
public record JsonNull() implements Json {}
