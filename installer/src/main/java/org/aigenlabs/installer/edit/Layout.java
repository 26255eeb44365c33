package org.aigenlabs.installer.edit;

/**
 * The habits of a document, which new text follows.
 *
 * @param newline its line break
 * @param step the spaces by which its nested mappings are indented
 * @param indentless whether its lists stand at the column of their key
 * @param quote its preferred quotation mark
 * @param colon what stands between key and value in flow mappings
 * @param comma what stands between entries on one line
 * @param unit the indentation of a nested level in JSON over several lines; empty if all is on one line
 */
record Layout(String newline, int step, boolean indentless, char quote, String colon, String comma, String unit) {
    boolean pretty() {
        return !unit.isEmpty();
    }
}
