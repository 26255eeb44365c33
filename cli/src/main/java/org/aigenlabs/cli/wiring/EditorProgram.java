package org.aigenlabs.cli.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/** The user's editor: {@code VISUAL}, {@code EDITOR} or {@code vi}, with the arguments that stand in the variable. */
public final class EditorProgram {
    private static final String FALLBACK = "vi";

    private final World world;

    EditorProgram(World world) {
        this.world = world;
    }

    /**
     * Opens {@code file} and waits.
     *
     * @throws EnvironmentFailure if the editor cannot be started, or says that it failed
     */
    public void edit(Path file) {
        String editor = command(world);
        // the shell splits what the user wrote, as git does
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("/bin/sh", "-c", editor + " \"$@\"", editor, file.toString()))
                .directory(world.directory().toFile())
                .inheritIO();
        builder.environment().clear();
        builder.environment().putAll(world.environment());
        world.streams().out().flush();
        int code = run(builder, editor);
        if (code != 0) {
            throw new EnvironmentFailure(
                    "cannot edit `" + file + "`: the editor `" + editor + "` ended with exit code " + code,
                    "choose another in the variable `EDITOR`");
        }
    }

    /**
     * Lets the user write a text, beginning with {@code proposal}.
     *
     * @param name of the file that it is written in, without its ending
     */
    public String text(String proposal, String name) {
        try {
            Path file = Files.createTempFile("aigenlabs-" + name + "-", ".md");
            try {
                Files.writeString(file, proposal + "\n");
                edit(file);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot let you write `" + name + "`: the directory for temporary files refuses", e);
        }
    }

    /** What the user edits with, as a shell reads it. */
    static String command(World world) {
        String visual = world.variable("VISUAL");
        String editor = visual.isBlank() ? world.variable("EDITOR") : visual;
        return editor.isBlank() ? FALLBACK : editor;
    }

    private static int run(ProcessBuilder builder, String editor) {
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new EnvironmentFailure("cannot start the editor `" + editor + "`: the system refuses", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot wait for the editor `" + editor + "`: the command was interrupted", e);
        }
    }
}
