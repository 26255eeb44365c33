package org.aigenlabs.installer.edit;

/** Where the signs of a document stand that join its values: found by a reader, kept for the writer. */
record Punctuation(Offsets colons, Offsets dashes, Offsets commas, Offsets questions) {
    static Punctuation empty() {
        return new Punctuation(new Offsets(), new Offsets(), new Offsets(), new Offsets());
    }
}
