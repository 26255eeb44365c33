package org.aigenlabs.installer.apply;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock files that this process holds. State of the whole JVM on purpose: the system's locks belong to a process,
 * and closing any channel on a locked file gives the lock up, so a second thread must not even open it.
 */
final class HeldHere {
    private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

    private HeldHere() {}

    /** Takes {@code file}; who has it, if it is taken. */
    static Optional<Holder> take(Path file, Holder holder) {
        return Optional.ofNullable(HELD.putIfAbsent(file, holder));
    }

    static void release(Path file) {
        HELD.remove(file);
    }
}
