package org.aigenlabs.cli.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.UsageFailure;

/** The user's own program for looking at both sides of a conflict: an editor, or a merge tool as git runs them. */
public final class MergeTool {
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "meld", "meld --output \"$MERGED\" \"$LOCAL\" \"$BASE\" \"$REMOTE\"",
            "vimdiff", "vimdiff \"$LOCAL\" \"$MERGED\" \"$REMOTE\"",
            "nvimdiff", "nvim -d \"$LOCAL\" \"$MERGED\" \"$REMOTE\"",
            "kdiff3", "kdiff3 \"$BASE\" \"$LOCAL\" \"$REMOTE\" -o \"$MERGED\"",
            "opendiff", "opendiff \"$LOCAL\" \"$REMOTE\" -ancestor \"$BASE\" -merge \"$MERGED\"",
            "code", "code --wait --merge \"$LOCAL\" \"$REMOTE\" \"$BASE\" \"$MERGED\""));

    private final World world;
    private final String script;

    private MergeTool(World world, String script) {
        this.world = world;
        this.script = script;
    }

    /**
     * The four texts of a conflict.
     *
     * @param name of the file, for its ending
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Texts(String name, byte[] base, byte[] local, byte[] remote, byte[] merged) {}

    /** What became of running it. */
    @SuppressWarnings("ArrayRecordComponent")
    public sealed interface Outcome {
        /** What it left as the merged text. */
        record Written(byte[] text) implements Outcome {}

        /** The merged text still shows both sides of something. */
        record MarkedUp() implements Outcome {}

        /** It says that it failed. */
        record Failed(String script, int code) implements Outcome {
            /** What a shell ends with when there is no such program. */
            private static final int NO_PROGRAM = 127;

            /** Whether there is no such program. */
            public boolean isMissing() {
                return code == NO_PROGRAM;
            }
        }
    }

    /** The user's editor, on the text with both sides. */
    static MergeTool editor(World world) {
        return new MergeTool(world, EditorProgram.command(world) + " \"$MERGED\"");
    }

    /**
     * The merge tool {@code name}: a known one, or a command with {@code $MERGED} in it, and if need be {@code $BASE},
     * {@code $LOCAL} and {@code $REMOTE}.
     */
    static MergeTool named(World world, String name) {
        if (name.contains("$MERGED")) {
            return new MergeTool(world, name);
        }
        return Optional.ofNullable(KNOWN.get(name))
                .map(command -> new MergeTool(world, command))
                .orElseThrow(() ->
                        new UsageFailure("cannot use the merge tool `" + name + "`: it is not known, expected one of `"
                                + String.join("`, `", KNOWN.keySet()) + "`, or a command with `$MERGED` in it"));
    }

    /** Runs it on copies of {@code texts}. */
    public Outcome run(Texts texts) {
        try {
            Path directory = Files.createTempDirectory("aigenlabs-merge-");
            try {
                return run(directory, texts);
            } finally {
                try (Stream<Path> files = Files.list(directory)) {
                    for (Path each : files.toList()) {
                        Files.delete(each);
                    }
                }
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot run `" + script + "`: the system refuses",
                    e,
                    "set `EDITOR`, or use `--mine` or `--theirs`");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot wait for `" + script + "`: the command was interrupted", e);
        }
    }

    private Outcome run(Path directory, Texts texts) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", script))
                .directory(world.directory().toFile())
                .inheritIO();
        builder.environment().clear();
        builder.environment().putAll(world.environment());
        Path merged = directory.resolve("MERGED." + texts.name());
        Map<String, byte[]> sides = Map.of(
                "BASE", texts.base(), "LOCAL", texts.local(), "REMOTE", texts.remote(), "MERGED", texts.merged());
        for (Map.Entry<String, byte[]> side : sides.entrySet()) {
            Path file = directory.resolve(side.getKey() + "." + texts.name());
            Files.write(file, side.getValue());
            builder.environment().put(side.getKey(), file.toString());
        }
        world.streams().out().flush();
        int code = builder.start().waitFor();
        if (code != 0) {
            return new Outcome.Failed(script, code);
        }
        byte[] text = Files.readAllBytes(merged);
        return isMarkedUp(text) ? new Outcome.MarkedUp() : new Outcome.Written(text);
    }

    /** Whether a text still shows both sides of something. */
    private static boolean isMarkedUp(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .lines()
                .anyMatch(line -> line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> "));
    }
}
