package org.aigenlabs.installer.home;

import java.nio.file.Path;

/** What stands where the command of a profile would be written, or in its way. */
public sealed interface AliasState {
    /** Nothing: it can be written. */
    record Free() implements AliasState {}

    /** The command of this very profile: it can be written again. */
    record OursAlready() implements AliasState {}

    /**
     * Something that must not be overwritten.
     *
     * @param found what it is, in words with an article
     */
    record Foreign(Path file, String found) implements AliasState {}

    /** Nothing, but another directory of {@code PATH} has a command of that name, which it would hide or be hidden by. */
    record Shadows(Path command) implements AliasState {}
}
