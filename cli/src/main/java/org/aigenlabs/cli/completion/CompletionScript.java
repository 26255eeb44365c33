package org.aigenlabs.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aigenlabs.installer.home.AliasScript;

/** The script that makes a shell complete our command lines: what is the same for every tree of commands, and the tree. */
public final class CompletionScript {
    private CompletionScript() {}

    /** The script for {@code shell}; {@code levels} has one for each command. */
    public static String of(ShellKind shell, List<Level> levels) {
        String tree = switch (shell) {
            case BASH -> PosixTree.bash(levels);
            case ZSH -> PosixTree.zsh(levels);
            case FISH -> FishTree.of(levels);
        };
        return resource(shell.word())
                .replace("@COMMON@", shell == ShellKind.FISH ? "" : resource("common"))
                .replace("@TREE@", tree)
                .replace("@MARK@", AliasScript.MARK);
    }

    private static String resource(String name) {
        try (InputStream in = CompletionScript.class.getResourceAsStream(name + ".sh")) {
            if (in == null) {
                throw new IllegalStateException("the program has no completion script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
