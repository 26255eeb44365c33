package org.aigenlabs.cli.wiring;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.installer.home.HomeChoice;
import org.aigenlabs.schema.failure.EnvironmentFailure;

/**
 * A command that is not ours: {@code aigenlabs-NAME} on the search path, run as git runs {@code git-NAME}, so that an
 * agent's runtime plugs in.
 */
public final class ExternalCommand {
    private static final String PREFIX = "aigenlabs-";

    private final World world;
    private final Path file;

    private ExternalCommand(World world, Path file) {
        this.world = world;
        this.file = file;
    }

    /** The command for {@code name}, if there is one. */
    static Optional<ExternalCommand> find(World world, String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            return Optional.empty();
        }
        return Wiring.searchPath(world).stream()
                .map(directory -> directory.resolve(PREFIX + name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(file -> new ExternalCommand(world, file));
    }

    /** Every name for which there is one; directories that cannot be read have none. */
    static List<String> names(World world) {
        return Wiring.searchPath(world).stream()
                .flatMap(directory -> names(directory).stream())
                .distinct()
                .sorted()
                .filter(name -> find(world, name).isPresent())
                .toList();
    }

    private static List<String> names(Path directory) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*")) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName()).substring(PREFIX.length())));
        } catch (IOException | DirectoryIteratorException unreadable) {
            // a shell passes over it, too
            return List.of();
        }
        return names;
    }

    /**
     * Runs it with our streams, for the profile of {@code home}.
     *
     * @return its exit code
     */
    public int run(HomeChoice home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(world.directory().toFile())
                .inheritIO();
        builder.environment().clear();
        builder.environment().putAll(world.environment());
        builder.environment()
                .put("AIGENLABS_HOME", home.layout().profile(home.profile()).toString());
        builder.environment().put("AIGENLABS_PROFILE", home.profile().text());
        world.streams().out().flush();
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new EnvironmentFailure(
                    "cannot run `" + file + "`: the system refuses", e, "look with `ls -la " + file + "`");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure("cannot wait for `" + file + "`: the command was interrupted", e);
        }
    }
}
