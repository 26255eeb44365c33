package org.aigenlabs.schema.problem;

/**
 * A place in a file, for people: {@code distribution.yaml:4:3}.
 *
 * @param file path relative to the top of the distribution
 * @param line 1 for the first line, 0 for the file as a whole
 * @param column 1 for the first character, 0 for the line as a whole
 */
public record Place(String file, int line, int column) {
    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
