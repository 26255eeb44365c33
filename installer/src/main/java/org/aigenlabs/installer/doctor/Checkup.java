package org.aigenlabs.installer.doctor;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.apply.ProfileTrash;
import org.aigenlabs.installer.apply.Recovery;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.history.StoreCheck;
import org.aigenlabs.installer.home.Aliases;
import org.aigenlabs.installer.home.RootLayout;
import org.aigenlabs.installer.ledger.Ledger;
import org.aigenlabs.installer.ledger.RecordedOperations;

/**
 * What an examination works with.
 *
 * @param machine what lies around the root
 */
public record Checkup(RootLayout layout, Disk disk, Aliases aliases, Machine machine, Parts parts) {
    /**
     * What the machine gives.
     *
     * @param program what commands of profiles run, absolute
     * @param path the directories in which the shell looks for commands
     * @param shell the names of the variables that the shell sets to something
     */
    public record Machine(Path program, List<Path> path, Set<String> shell, InstantSource clock) {
        /** Copies the collections. */
        public Machine {
            path = List.copyOf(path);
            shell = Set.copyOf(shell);
        }
    }

    /** What knows the state of things that are not plain files. */
    public record Parts(
            StoreCheck store, Recovery recovery, ProfileTrash trash, Ledger ledger, RecordedOperations operations) {}
}
