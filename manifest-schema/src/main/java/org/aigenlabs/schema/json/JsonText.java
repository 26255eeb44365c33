package org.aigenlabs.schema.json;

/**
 * A JSON string.
 *
 * @param value without quotes and escapes; may hold anything, also controls and lone surrogates
 */
public record JsonText(String value) implements Json {}
