package org.aigenlabs.cli.completion;

import java.util.List;

/**
 * What may stand behind one command.
 *
 * @param path the words of the command without the program's name, each behind a space; empty at the top
 * @param commands that may follow
 * @param options that it takes
 * @param operands the kinds of the words that it takes, in order
 */
public record Level(String path, List<Word> commands, List<Option> options, List<Kind> operands) {
    /** Copies the lists. */
    public Level {
        commands = List.copyOf(commands);
        options = List.copyOf(options);
        operands = List.copyOf(operands);
    }

    /** A word and what it is for, in a line. */
    public record Word(String text, String help) {}

    /**
     * An option under one of its names.
     *
     * @param takesValue whether a value follows, of {@code kind}
     */
    public record Option(Word word, boolean takesValue, Kind kind) {}

    /** What a word names. */
    public enum Kind {
        PROFILE,
        SKILL,
        JOB,
        SERVER,
        SHELL,
        FILE,
        /** Nothing that could be listed. */
        NONE
    }
}
