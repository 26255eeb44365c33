package org.aigenlabs.installer.home;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.value.ProfileName;

/** The commands that name a profile: files in {@code ~/.local/bin}, of which only those we wrote are ever touched. */
public final class Aliases {
    /** Bytes that a command of ours has at most: two paths of 4 KiB, quoted. */
    private static final int LARGEST = 64 * 1024;

    private static final String BIN = ".local/bin";

    private final Path userHome;
    private final Disk disk;

    /** @param userHome the user's home directory, absolute */
    public Aliases(Path userHome, Disk disk) {
        this.userHome = userHome;
        this.disk = disk;
    }

    /** The user's home directory, absolute. */
    public Path userHome() {
        return userHome;
    }

    /** Where the command of {@code name} is, or would be. */
    public Path file(ProfileName name) {
        return directory().resolve(name.text());
    }

    /** Whether the command of {@code name} is ours, for the profile of that name in this root. */
    public boolean isOurs(ProfileName name, RootLayout layout) {
        return state(file(name), layout.profile(name)) instanceof AliasState.OursAlready;
    }

    /**
     * What stands in the way.
     *
     * @param path the directories in which the shell looks for commands, in its order
     */
    public AliasCheck check(ProfileName name, RootLayout layout, List<Path> path) {
        Path file = file(name);
        boolean onPath = path.stream().anyMatch(each -> each.normalize().equals(directory()));
        AliasState state = state(file, layout.profile(name));
        Optional<Path> elsewhere = path.stream()
                .filter(each -> !each.normalize().equals(directory()))
                .map(each -> each.resolve(name.text()))
                .filter(command -> Files.isRegularFile(command) && Files.isExecutable(command))
                .findFirst();
        return state instanceof AliasState.Free && elsewhere.isPresent()
                ? new AliasCheck(file, new AliasState.Shadows(elsewhere.get()), onPath)
                : new AliasCheck(file, state, onPath);
    }

    /**
     * Writes the command of {@code name} in one step, so that it is never seen half.
     *
     * @param program what it runs, absolute
     * @throws EnvironmentFailure if something that is not ours is there, or the system refuses
     */
    public Path write(ProfileName name, RootLayout layout, Path program) {
        Path file = file(name);
        if (state(file, layout.profile(name)) instanceof AliasState.Foreign foreign) {
            throw new EnvironmentFailure(
                    "cannot write the command `" + file + "`: " + foreign.found() + " is at `" + foreign.file()
                            + "`, expected nothing",
                    "run `aigenlabs -p " + name + "` instead, or move that file away");
        }
        new Directories(disk).create(directory(), Mode.DIRECTORY);
        byte[] script = AliasScript.posix(name, layout.profile(name), program).getBytes(StandardCharsets.UTF_8);
        new AtomicFile(disk).write(file, script, Mode.EXECUTABLE);
        return file;
    }

    /** Whether {@code file} is a command of ours for the profile in {@code profile}. */
    public boolean isFor(Path file, Path profile) {
        return state(file, profile) instanceof AliasState.OursAlready;
    }

    /** Every command of ours that runs the profile in {@code profile}, whatever its name, in order of names. */
    public List<Path> inventory(Path profile) {
        if (disk.type(directory()) != EntryType.DIRECTORY) {
            return List.of();
        }
        return disk.list(directory()).stream()
                .filter(file -> state(file, profile) instanceof AliasState.OursAlready)
                .toList();
    }

    /** Every command of ours for a profile in the root, also for one that is not there any more, in order of names. */
    public List<AliasScript.Pinned> inventory(RootLayout layout) {
        if (disk.type(directory()) != EntryType.DIRECTORY) {
            return List.of();
        }
        return disk.list(directory()).stream()
                .filter(file -> disk.type(file) == EntryType.FILE)
                .flatMap(file -> AliasScript.find(file, text(file)).stream())
                .filter(command -> command.profile().equals(layout.root())
                        || layout.profiles().equals(command.profile().getParent()))
                .toList();
    }

    /**
     * Writes a command for the profile {@code name} in {@code profile}, in one step.
     *
     * @param file one that is free, or one of ours for that profile
     */
    public void write(Path file, ProfileName name, Path profile, Path program) {
        if (state(file, profile) instanceof AliasState.Foreign foreign) {
            throw new EnvironmentFailure(
                    "cannot write the command `" + file + "`: " + foreign.found() + " is at `" + foreign.file()
                            + "`, expected nothing",
                    "choose another name, or move that file away");
        }
        new Directories(disk).create(directory(), Mode.DIRECTORY);
        byte[] script = AliasScript.posix(name, profile, program).getBytes(StandardCharsets.UTF_8);
        new AtomicFile(disk).write(file, script, Mode.EXECUTABLE);
    }

    /** Removes those commands; to be called with what {@link #inventory} found. */
    public void remove(List<Path> commands) {
        commands.forEach(disk::delete);
    }

    /** Where the commands lie. */
    public Path directory() {
        return userHome.resolve(BIN).normalize();
    }

    private AliasState state(Path file, Path profile) {
        for (Path above : List.of(userHome.resolve(".local"), directory())) {
            if (disk.type(above) == EntryType.LINK) {
                return new AliasState.Foreign(above, "a link");
            }
        }
        return switch (disk.type(file)) {
            case ABSENT -> new AliasState.Free();
            case LINK -> new AliasState.Foreign(file, "a link");
            case DIRECTORY -> new AliasState.Foreign(file, "a directory");
            case OTHER -> new AliasState.Foreign(file, "something that is no file");
            case FILE -> ofFile(file, profile);
        };
    }

    private AliasState ofFile(Path file, Path profile) {
        String text = text(file);
        if (AliasScript.pins(text, profile)) {
            return new AliasState.OursAlready();
        }
        return new AliasState.Foreign(
                file, AliasScript.isOurs(text) ? "the command of another root's profile" : "a file of someone else's");
    }

    private String text(Path file) {
        try {
            return new String(disk.read(file, LARGEST), StandardCharsets.UTF_8);
        } catch (EnvironmentFailure _) {
            // too large or not ours to read: in either case not ours to write
            return "";
        }
    }
}
