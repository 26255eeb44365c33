package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aigenlabs.installer.disk.Directories;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;
import org.aigenlabs.installer.history.Generations;
import org.aigenlabs.schema.value.TreePath;

/**
 * The two ends of a transaction, by the command itself or by the next one after a crash: forward once it is committed,
 * back before. Each may be cut off anywhere and begun again.
 */
final class TransactionEnd {
    /** Where the copies of files go that somebody changed while a transaction was under way. */
    static final String KEPT = InstallJournal.PARENT + "/kept";

    private final ProfileDisk files;
    private final Disk disk;
    private final Generations generations;

    TransactionEnd(ProfileDisk files, Generations generations) {
        this.files = files;
        this.disk = files.disk();
        this.generations = generations;
    }

    /**
     * Puts every file in its place, deletions last, and closes the journal.
     *
     * @return what was found in the way and kept, a sentence each; mostly empty
     */
    List<String> forward(TransactionJournal journal) {
        List<String> told = new ArrayList<>();
        Set<Path> changed = new LinkedHashSet<>();
        for (TransactionJournal.Entry entry : journal.entries()) {
            if (!entry.isDeletion()) {
                place(entry, told);
                changed.add(files.at(entry.path()).getParent());
            }
        }
        for (TransactionJournal.Entry entry : journal.entries()) {
            if (entry.isDeletion()) {
                remove(entry, journal, told);
                changed.add(files.at(entry.path()).getParent());
            }
        }
        disk.syncAll(changed.stream()
                .filter(each -> disk.type(each) == EntryType.DIRECTORY)
                .toList());
        journal.entries().stream().filter(TransactionJournal.Entry::isDeletion).forEach(this::prune);
        close();
        return told;
    }

    private void place(TransactionJournal.Entry entry, List<String> told) {
        Path target = files.at(entry.path());
        Path fresh = files.temporary(entry.path());
        FileState found = files.state(entry.path());
        boolean there = disk.type(fresh) == EntryType.FILE;
        if (!there) {
            if (!found.equals(entry.now())) {
                told.add("`" + entry.path() + "` was changed by another program meanwhile; it stays as it is.");
            }
            return;
        }
        if (!found.equals(entry.old()) && !found.equals(entry.now())) {
            keep(entry.path(), told);
        }
        disk.rename(fresh, target);
    }

    /** The copy is the user's to look at; the file itself must become what the transaction promised. */
    private void keep(TreePath path, List<String> told) {
        Path copy = files.profile().resolve(KEPT).resolve(path.text());
        for (int number = 2; disk.type(copy) != EntryType.ABSENT; number++) {
            copy = files.profile().resolve(KEPT).resolve(path.text() + "-" + number);
        }
        new Directories(disk).create(copy.resolveSibling(""), Mode.PRIVATE_DIRECTORY);
        disk.rename(files.at(path), copy);
        told.add("`" + path + "` was changed by another program meanwhile; what it had become is in `"
                + files.profile().relativize(copy) + "`.");
    }

    private void remove(TransactionJournal.Entry entry, TransactionJournal journal, List<String> told) {
        FileState found = files.state(entry.path());
        if (found.equals(entry.old())) {
            if (!isWrittenUnderAnotherCase(entry.path(), journal)) {
                disk.delete(files.at(entry.path()));
            }
        } else if (!(found instanceof FileState.Gone)) {
            told.add("`" + entry.path() + "` was changed by another program meanwhile; it stays as it is.");
        }
    }

    /** On a disk that does not tell {@code SOUL.md} from {@code soul.md}, to delete the one would delete the other. */
    private boolean isWrittenUnderAnotherCase(TreePath path, TransactionJournal journal) {
        return journal.entries().stream()
                .filter(other -> !other.isDeletion()
                        && !other.path().equals(path)
                        && other.path().folded().equals(path.folded()))
                .anyMatch(other -> disk.isSame(files.at(path), files.at(other.path())));
    }

    /** A directory means nothing by itself, so an empty one goes; but those at the top of a profile are the agent's. */
    private void prune(TransactionJournal.Entry entry) {
        String text = entry.path().text();
        for (int end = text.lastIndexOf('/'); end > 0; end = text.lastIndexOf('/', end - 1)) {
            String directory = text.substring(0, end);
            Path at = files.profile().resolve(directory);
            EntryType found = disk.type(at);
            if (directory.indexOf('/') < 0
                    || (found != EntryType.ABSENT && found != EntryType.DIRECTORY)
                    || (found == EntryType.DIRECTORY && !disk.list(at).isEmpty())) {
                return;
            }
            // absent: a command that died here had got as far as that
            if (found == EntryType.DIRECTORY) {
                disk.delete(at);
            }
        }
    }

    /** Takes everything back that a transaction did before it was committed, and closes the journal. */
    void back(TransactionJournal journal) {
        for (TransactionJournal.Entry entry : journal.entries()) {
            if (!entry.isDeletion()) {
                disk.delete(files.temporary(entry.path()));
            }
        }
        new Directories(disk)
                .deleteEmpty(journal.directories().stream().map(files::at).toList());
        generations.removeAfter(journal.profileId(), journal.generations());
        close();
    }

    /** Removes the journal, durably, whatever is in it. */
    void close() {
        Path journal = files.profile().resolve(InstallJournal.DIRECTORY);
        new Directories(disk).deleteTree(journal);
        disk.sync(files.profile().resolve(InstallJournal.PARENT));
    }
}
