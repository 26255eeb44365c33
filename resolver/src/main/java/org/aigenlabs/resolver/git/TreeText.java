package org.aigenlabs.resolver.git;

import org.aigenlabs.schema.text.Sanitiser;
import org.aigenlabs.schema.tree.TreeProblem;
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

    /** The kind of problem that git's check of a tree found. */
    static TreeProblem kind(CorruptObjectException e) {
        ErrorType type = e.getErrorType();
        if (type == null) {
            return TreeProblem.TREE_MALFORMED;
        }
        return switch (type) {
            case DUPLICATE_ENTRIES -> TreeProblem.TREE_DUPLICATE;
            case TREE_NOT_SORTED -> TreeProblem.TREE_UNSORTED;
            case ZERO_PADDED_FILEMODE -> TreeProblem.TREE_MODE;
            default -> TreeProblem.TREE_UNSAFE_NAME;
        };
    }

    /** What it found. */
    static String message(CorruptObjectException e) {
        return "git's own check refuses the directory: " + shown(String.valueOf(e.getMessage()));
    }
}
