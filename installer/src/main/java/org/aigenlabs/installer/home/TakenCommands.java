package org.aigenlabs.installer.home;

import java.util.Set;

/** The names that no command of a profile can have: a shell would never look for a file of that name. */
public final class TakenCommands {
    /** The words and builtins of sh, bash, zsh and fish that can be the name of a profile. */
    private static final Set<String> SHELL = Set.of(
            "abbr",
            "alias",
            "and",
            "argparse",
            "autoload",
            "begin",
            "bg",
            "bind",
            "bindkey",
            "break",
            "builtin",
            "caller",
            "case",
            "cd",
            "command",
            "commandline",
            "compgen",
            "complete",
            "compopt",
            "contains",
            "continue",
            "coproc",
            "count",
            "declare",
            "dirs",
            "disown",
            "do",
            "done",
            "echo",
            "elif",
            "else",
            "emit",
            "enable",
            "end",
            "esac",
            "eval",
            "exec",
            "exit",
            "export",
            "false",
            "fc",
            "fg",
            "fi",
            "for",
            "function",
            "functions",
            "getopts",
            "hash",
            "help",
            "history",
            "if",
            "in",
            "jobs",
            "kill",
            "let",
            "local",
            "logout",
            "mapfile",
            "math",
            "not",
            "or",
            "popd",
            "print",
            "printf",
            "pushd",
            "pwd",
            "random",
            "read",
            "readarray",
            "readonly",
            "rehash",
            "return",
            "select",
            "set",
            "setopt",
            "shift",
            "shopt",
            "source",
            "status",
            "string",
            "suspend",
            "switch",
            "test",
            "then",
            "time",
            "times",
            "trap",
            "true",
            "type",
            "typeset",
            "ulimit",
            "umask",
            "unalias",
            "unset",
            "until",
            "wait",
            "whence",
            "while",
            "zle");

    /** Below {@code aigenlabs}: a command of that name would be taken for ours. */
    private static final Set<String> OURS = Set.of(
            "aigenlabs", "config", "cron", "doctor", "env", "mcp", "profile", "skills", "trash", "uninstall", "update");

    private TakenCommands() {}

    /** What has the name {@code word} already, in words with an article; empty if nothing has. */
    public static String find(String word) {
        if (SHELL.contains(word)) {
            return "a word of the shell's own";
        }
        return OURS.contains(word) ? "a command of aigenlabs" : "";
    }
}
