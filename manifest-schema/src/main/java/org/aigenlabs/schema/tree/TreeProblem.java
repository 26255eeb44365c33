package org.aigenlabs.schema.tree;

import org.aigenlabs.schema.problem.ProblemKind;
import org.aigenlabs.schema.problem.Severity;

/** Why the tree of a distribution is refused: every kind is an error. */
public enum TreeProblem implements ProblemKind {
    PATH_EMPTY("path.empty", "A name is empty."),
    PATH_DOT("path.dot", "A name is `.` or `..`."),
    PATH_SLASH("path.slash", "A name holds a `/`."),
    PATH_BACKSLASH("path.backslash", "A name holds a `\\`."),
    PATH_COLON("path.colon", "A name holds a `:`."),
    PATH_CONTROL("path.control", "A name holds a control character."),
    PATH_INVISIBLE(
            "path.invisible",
            "A name holds a character that shows nothing, or that changes the direction of the text."),
    PATH_NOT_UTF8("path.not-utf8", "A name is not valid UTF-8."),
    PATH_TOO_LONG("path.too-long", "A name or a path is longer than the limit."),
    PATH_DOT_GIT("path.dot-git", "A name is `.git`, or is it in disguise on some file system."),
    PATH_GIT_MODULES(
            "path.git-modules", "A name is `.gitmodules`: it declares submodules, which a distribution cannot have."),
    PATH_WINDOWS("path.windows", "A name cannot be used on Windows, or means something else there."),
    PATH_LOOK_ALIKE("path.look-alike", "A name looks like one with a meaning, such as `SOUL.md`, but is another."),
    PATH_COLLISION("path.collision", "Two paths are one where case and the form of accents do not count."),
    TREE_SYMLINK("tree.symlink", "An entry is a symbolic link."),
    TREE_SUBMODULE("tree.submodule", "An entry is a git submodule."),
    TREE_MODE("tree.mode", "An entry is neither a plain file, an executable file nor a directory."),
    TREE_NESTED_REPOSITORY("tree.nested-repository", "A directory is a git repository itself."),
    TREE_LFS_POINTER("tree.lfs-pointer", "A file is a Git LFS pointer: its content is not in the repository."),
    TREE_DUPLICATE("tree.duplicate", "A directory holds one name twice."),
    TREE_UNSORTED("tree.unsorted", "A directory's entries are not in git's order."),
    TREE_MALFORMED("tree.malformed", "A directory's object is damaged."),
    TREE_UNSAFE_NAME("tree.unsafe-name", "A name is refused by git's own checks."),
    TREE_TOO_DEEP("tree.too-deep", "Directories are nested too deeply."),
    TREE_TOO_MANY_FILES("tree.too-many-files", "There are too many files or directories."),
    TREE_FILE_TOO_LARGE("tree.file-too-large", "A file is larger than a file of its kind may be."),
    TREE_TOO_LARGE("tree.too-large", "All files together, or one directory's object, are too large."),
    OBJECT_MISSING("object.missing", "The repository lacks an object that it names."),
    OBJECT_WRONG_TYPE("object.wrong-type", "An object is of another type than the entry says.");

    private final String id;
    private final String meaning;

    TreeProblem(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
