package org.aigenlabs.schema.tree;

/** The two modes a file of a distribution may have; nothing else is ever taken from a tree. */
public enum FileMode {
    /** git's 100644. */
    REGULAR("100644"),
    /** git's 100755. */
    EXECUTABLE("100755");

    private final String octal;

    FileMode(String octal) {
        this.octal = octal;
    }

    /** git's spelling: six octal digits. */
    public String octal() {
        return octal;
    }
}
