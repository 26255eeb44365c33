package org.aigenlabs.cli.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.aigenlabs.installer.check.CheckProblem;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.disk.ScratchDirectory;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.manifest.Manifest;
import org.aigenlabs.schema.problem.Place;
import org.aigenlabs.schema.problem.Problem;
import org.aigenlabs.schema.tree.FileMode;
import org.aigenlabs.schema.tree.SourceTree;
import org.aigenlabs.schema.tree.TreeFile;

/**
 * A throw-away root, into which exactly the files of a tree are installed.
 *
 * @param parent where it is made
 * @param installing makes the operation that installs into a root
 */
public record CleanRoom(Path parent, Disk disk, Function<RootLayout, InstallOperation> installing) {
    /** What keeps {@code tree} from being installed; nothing if it was. */
    Optional<Problem> problem(SourceTree tree) {
        try (ScratchDirectory scratch = ScratchDirectory.open(parent, disk)) {
            Path files = scratch.path().resolve("tree");
            tree.files().values().forEach(file -> write(files, file, tree.read(file)));
            SourceRequest source = new SourceRequest(files.toString(), "", "", true, true, true);
            InstallOperation operation =
                    installing.apply(new RootLayout(scratch.path().resolve("root")));
            try (PreparedInstall prepared = operation.prepare(new InstallRequest(source, "", false))) {
                prepared.apply();
            }
            return Optional.empty();
        } catch (Failure failure) {
            return Optional.of(CheckProblem.INSTALL.at(
                    Place.of(Manifest.FILE),
                    String.valueOf(failure.getMessage()).replace(parent.toString(), "…"),
                    failure.hints().isEmpty() ? "" : failure.hints().getFirst()));
        }
    }

    private void write(Path top, TreeFile file, byte[] bytes) {
        Path path = top.resolve(file.path().text());
        new Directories(disk).create(path.resolveSibling("."), Mode.PRIVATE_DIRECTORY);
        disk.write(path, bytes, file.mode() == FileMode.EXECUTABLE ? Mode.EXECUTABLE : Mode.FILE);
    }
}
