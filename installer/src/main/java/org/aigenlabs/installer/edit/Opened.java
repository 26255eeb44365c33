package org.aigenlabs.installer.edit;

/** The outcome of opening a text for edits. */
public sealed interface Opened {
    /** The text was understood. */
    record Ready(DocumentEditor editor) implements Opened {}

    /** It was not; {@code reason} is for people, in one clause. */
    record Unreadable(String reason) implements Opened {}
}
