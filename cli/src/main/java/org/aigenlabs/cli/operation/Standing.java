package org.aigenlabs.cli.operation;

import org.aigenlabs.resolver.FetchRequest;
import org.aigenlabs.schema.failure.Failure;
import org.aigenlabs.schema.lock.Lock;
import org.aigenlabs.schema.value.GitId;
import org.aigenlabs.schema.value.ProfileName;
import org.jspecify.annotations.Nullable;

/** How a profile stands against its source. */
public sealed interface Standing {
    /** The profile. */
    ProfileName profile();

    /**
     * It has what it follows.
     *
     * @param newer a tag with a higher version, where it stays at one by its user's wish; else empty
     * @param waiting how many files wait for `profile resolve`
     * @param withdrawn whether its author withdrew the version that it has
     */
    record Current(ProfileName profile, Lock lock, String newer, int waiting, boolean withdrawn) implements Standing {
        /** One whose version was not withdrawn. */
        public Current(ProfileName profile, Lock lock, String newer, int waiting) {
            this(profile, lock, newer, waiting, false);
        }
    }

    /**
     * What it follows is somewhere else now.
     *
     * @param request fetches it
     * @param commit where it is; null if only a fetch tells
     * @param refName full name of the ref that leads there; empty for a commit
     */
    record Behind(
            ProfileName profile,
            Lock lock,
            FetchRequest request,
            @Nullable GitId commit,
            String refName,
            Follows follows)
            implements Standing {}

    /** It cannot be told. */
    record Unknown(ProfileName profile, Failure failure) implements Standing {}

    /** What an update may expect of the commit that it follows. */
    enum Follows {
        /** Anything: a tip, or what the user named just now. */
        ANYTHING,
        /** No lower version than there is: a range. */
        NOTHING_LOWER
    }
}
