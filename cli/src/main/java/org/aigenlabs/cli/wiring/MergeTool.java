package org.aigenlabs.cli.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.merge.Markers;
import org.aigenlabs.schema.failure.ConflictFailure;
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

    /** The text that the program is to leave. */
    private static final String MERGED = "MERGED";

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
    public record Texts(String name, byte[] base, byte[] local, byte[] remote, byte[] merged) {
        /** Each by the name that git's merge tools know it by. */
        private Map<String, byte[]> sides() {
            return Map.of("BASE", base, "LOCAL", local, "REMOTE", remote, MERGED, merged);
        }
    }

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

    /** Lays copies of {@code texts} where it can work on them. */
    public Desk desk(Texts texts) {
        try {
            Path directory = Files.createTempDirectory("aigenlabs-merge-");
            Desk desk = new Desk(directory, texts);
            for (Map.Entry<String, byte[]> side : texts.sides().entrySet()) {
                Files.write(desk.file(side.getKey()), side.getValue());
            }
            return desk;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private EnvironmentFailure refused(IOException e) {
        return new EnvironmentFailure(
                "cannot run `" + script + "`: the system refuses", e, "set `EDITOR`, or use `--mine` or `--theirs`");
    }

    /** A directory with the texts of one conflict. What the user wrote stays in it until it has served. */
    public final class Desk implements AutoCloseable {
        private final Path directory;
        private final Texts texts;
        private boolean served;

        private Desk(Path directory, Texts texts) {
            this.directory = directory;
            this.texts = texts;
        }

        private Path file(String side) {
            return directory.resolve(side + "." + texts.name());
        }

        /** Runs the program, and waits for it. */
        public Outcome run() {
            try {
                return ended(start().waitFor());
            } catch (IOException e) {
                throw refused(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EnvironmentFailure("cannot wait for `" + script + "`: the command was interrupted", e);
            }
        }

        private Process start() throws IOException {
            ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", script))
                    .directory(world.directory().toFile())
                    .inheritIO();
            builder.environment().clear();
            builder.environment().putAll(world.environment());
            texts.sides()
                    .keySet()
                    .forEach(side -> builder.environment().put(side, file(side).toString()));
            world.streams().out().flush();
            return builder.start();
        }

        private Outcome ended(int code) throws IOException {
            if (code != 0) {
                return new Outcome.Failed(script, code);
            }
            if (!Files.exists(file(MERGED))) {
                throw new ConflictFailure(
                        "cannot resolve `" + texts.name() + "`: `" + script
                                + "` left no file behind, expected the one it was given",
                        "run the command again; the file is as it was");
            }
            byte[] text = Files.readAllBytes(file(MERGED));
            return Markers.areIn(text) ? new Outcome.MarkedUp() : new Outcome.Written(text);
        }

        /** That what was written is in the profile now. */
        public void served() {
            served = true;
        }

        /** What the user wrote, if it has not served; it is kept. */
        public Optional<Path> kept() {
            try {
                boolean wrote = !served
                        && Files.exists(file(MERGED))
                        && !Arrays.equals(Files.readAllBytes(file(MERGED)), texts.merged());
                return wrote ? Optional.of(file(MERGED)) : Optional.empty();
            } catch (IOException _) {
                // what cannot be read may be worth something, too
                return Optional.of(file(MERGED));
            }
        }

        @Override
        public void close() {
            Optional<Path> kept = kept();
            try {
                try (Stream<Path> files = Files.list(directory)) {
                    for (Path each : files.filter(file -> !Optional.of(file).equals(kept))
                            .toList()) {
                        Files.delete(each);
                    }
                }
                if (kept.isEmpty()) {
                    Files.delete(directory);
                }
            } catch (IOException e) {
                throw refused(e);
            }
        }
    }
}
