package org.aigenlabs.resolver.git;

/** What the mode of a tree entry says; everything but the first three is refused. */
enum EntryKind {
    REGULAR,
    EXECUTABLE,
    DIRECTORY,
    SYMLINK,
    SUBMODULE,
    OTHER;

    /** The kind for {@code mode} as a tree object writes it: no other spelling is accepted. */
    static EntryKind of(String mode) {
        return switch (mode) {
            case "100644" -> REGULAR;
            case "100755" -> EXECUTABLE;
            case "40000" -> DIRECTORY;
            case "120000" -> SYMLINK;
            case "160000" -> SUBMODULE;
            default -> OTHER;
        };
    }
}
