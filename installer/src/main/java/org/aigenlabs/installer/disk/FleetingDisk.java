package org.aigenlabs.installer.disk;

import java.nio.file.Path;
import java.util.List;

/**
 * A disk for what is thrown away when its command ends: nothing on it is made durable, which costs most where there are
 * thousands of files. Everything else is the disk's that it stands before.
 */
public final class FleetingDisk implements Disk {
    private final Disk disk;

    public FleetingDisk(Disk disk) {
        this.disk = disk;
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
        disk.makeDirectory(directory, mode);
    }

    @Override
    public void write(Path file, byte[] bytes, Mode mode) {
        disk.write(file, bytes, mode);
    }

    @Override
    public void writeAnew(Path file, byte[] bytes, Mode mode, Path old) {
        disk.writeAnew(file, bytes, mode, old);
    }

    @Override
    public boolean isSame(Path one, Path other) {
        return disk.isSame(one, other);
    }

    @Override
    public void copy(Path from, Path to) {
        disk.copy(from, to);
    }

    @Override
    public void copyDatabase(Path from, Path to) {
        disk.copyDatabase(from, to);
    }

    @Override
    public void rename(Path from, Path to) {
        disk.rename(from, to);
    }

    @Override
    public void delete(Path path) {
        disk.delete(path);
    }

    @Override
    public void sync(Path path) {
        // it will be gone
    }

    @Override
    public void syncAll(List<Path> paths) {
        // they will be gone
    }
}
