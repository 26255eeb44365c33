package org.aigenlabs.resolver.git;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * git's own checks of objects, with the rules of all systems on.
 *
 * <p>A bad tree does not end the fetch at once: it is noted, and {@link TreeReader} then says at which path it lies. What
 * it does not meet, because it lies outside the distribution, is refused afterwards all the same.
 */
final class LimitedChecker extends ObjectChecker {
    private final Map<ObjectId, CorruptObjectException> badTrees = new LinkedHashMap<>();

    LimitedChecker() {
        setSafeForWindows(true);
        setSafeForMacOS(true);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void checkTree(@Nullable AnyObjectId id, byte[] raw) throws CorruptObjectException {
        try {
            super.checkTree(id, raw);
        } catch (CorruptObjectException e) {
            if (id == null) {
                throw e;
            }
            badTrees.put(id.toObjectId(), e);
        }
    }

    /** The trees that break a rule, with what git says of each. */
    Map<ObjectId, CorruptObjectException> badTrees() {
        return badTrees;
    }
}
