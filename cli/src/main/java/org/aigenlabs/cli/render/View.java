package org.aigenlabs.cli.render;

import org.aigenlabs.schema.json.Json;

/** A result in both its forms. */
public interface View {
    /** Writes the form for people. */
    void text(Page page);

    /** The form for programs; its schema is in the reference. */
    Json json();
}
