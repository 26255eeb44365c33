package org.aigenlabs.installer.ledger;

import java.nio.file.Path;
import java.util.List;
import org.aigenlabs.installer.disk.Disk;
import org.aigenlabs.installer.disk.EntryType;
import org.aigenlabs.installer.disk.Mode;

/** A disk that tells the ledger of every change before it is made; so no command can forget to. */
public final class NotingDisk implements Disk {
    private final Disk disk;
    private final OperationNote note;

    public NotingDisk(Disk disk, OperationNote note) {
        this.disk = disk;
        this.note = note;
    }

    @Override
    public EntryType type(Path path) {
        return disk.type(path);
    }

    @Override
    public List<Path> list(Path directory) {
        return disk.list(directory);
    }

    @Override
    public Mode mode(Path file) {
        return disk.mode(file);
    }

    @Override
    public byte[] read(Path file, int limit) {
        return disk.read(file, limit);
    }

    @Override
    public void makeDirectory(Path directory, Mode mode) {
        note.writing(directory);
        disk.makeDirectory(directory, mode);
    }

    @Override
    public void write(Path file, byte[] bytes, Mode mode) {
        note.writing(file);
        disk.write(file, bytes, mode);
    }

    @Override
    public void writeAnew(Path file, byte[] bytes, Mode mode, Path old) {
        note.writing(file);
        disk.writeAnew(file, bytes, mode, old);
    }

    @Override
    public boolean isSame(Path one, Path other) {
        return disk.isSame(one, other);
    }

    @Override
    public void copy(Path from, Path to) {
        note.writing(to);
        disk.copy(from, to);
    }

    @Override
    public void copyDatabase(Path from, Path to) {
        note.writing(to);
        disk.copyDatabase(from, to);
    }

    @Override
    public void rename(Path from, Path to) {
        note.writing(from);
        note.writing(to);
        disk.rename(from, to);
    }

    @Override
    public void delete(Path path) {
        // what is not there is deleted before much is written, to be sure; that changes nothing
        if (disk.type(path) != EntryType.ABSENT) {
            note.writing(path);
            disk.delete(path);
        }
    }

    @Override
    public void sync(Path path) {
        disk.sync(path);
    }

    @Override
    public void syncAll(List<Path> paths) {
        disk.syncAll(paths);
    }
}
