package org.aigenlabs.schema.json;

import tools.jackson.core.TokenStreamLocation;

/** Ends the reading of a document from within; never leaves this package. */
final class JsonRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TokenStreamLocation place;
    private final String id;
    private final String reason;

    JsonRefusal(TokenStreamLocation place, String id, String reason) {
        super(reason, null, false, false);
        this.place = place;
        this.id = id;
        this.reason = reason;
    }

    TokenStreamLocation place() {
        return place;
    }

    String id() {
        return id;
    }

    String reason() {
        return reason;
    }
}
