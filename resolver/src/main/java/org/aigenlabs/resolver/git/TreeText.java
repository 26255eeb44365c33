package org.aigenlabs.resolver.git;

import org.aigenlabs.schema.text.Sanitiser;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker.ErrorType;

/** git's findings about objects in our words. */
final class TreeText {
    private static final int LONGEST = 160;

    private TreeText() {}

    /** Text of unknown origin, fit for one line of a message. */
    static String shown(String text) {
        return Sanitiser.line(text, LONGEST);
    }

    /** The id of the problem that git's check of a tree found. */
    static String id(CorruptObjectException e) {
        ErrorType type = e.getErrorType();
        if (type == null) {
            return "tree.malformed";
        }
        return switch (type) {
            case DUPLICATE_ENTRIES -> "tree.duplicate";
            case TREE_NOT_SORTED -> "tree.unsorted";
            case ZERO_PADDED_FILEMODE -> "tree.mode";
            default -> "tree.unsafe-name";
        };
    }

    /** What it found. */
    static String message(CorruptObjectException e) {
        return "git's own check refuses the directory: " + shown(String.valueOf(e.getMessage()));
    }
}
