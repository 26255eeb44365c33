package org.aigenlabs.installer.capability;

import java.util.Set;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.TreeFile;
import org.aigenlabs.schema.value.TreePath;

/** The test whether a file can be run: by its mode, its extension, or the program its first line names. */
final class Executables {
    private static final Set<String> EXTENSIONS =
            Set.of("sh", "bash", "zsh", "py", "js", "mjs", "cjs", "ts", "rb", "pl", "php", "ps1", "bat", "cmd", "exe");

    private Executables() {}

    static boolean isExecutable(TreeFile file, byte[] bytes) {
        return file.mode() == FileMode.EXECUTABLE
                || EXTENSIONS.contains(extension(TreePath.fold(file.path().name())))
                || namesItsProgram(bytes);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static boolean namesItsProgram(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!';
    }
}
