package org.aigenlabs.installer.plan;

import java.util.function.Supplier;
import org.aigenlabs.schema.lock.LockedFile;

/**
 * A contradiction between the user and the author that waits for the user.
 *
 * @param upstream the author's file: the base, once it is resolved
 * @param count how many places contradict each other
 * @param base what both began with; empty bytes for nothing
 * @param local the user's file, which stays as it is
 * @param theirs the author's bytes
 * @param markedUp the text with git's conflict markers
 */
public record FileConflict(
        LockedFile upstream,
        int count,
        Supplier<byte[]> base,
        Supplier<byte[]> local,
        Supplier<byte[]> theirs,
        Supplier<byte[]> markedUp) {}
