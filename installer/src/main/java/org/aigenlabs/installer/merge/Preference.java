package org.aigenlabs.installer.merge;

import org.jspecify.annotations.Nullable;

/** Which side stands where both sides contradict each other. */
enum Preference {
    BASE,
    LOCAL,
    UPSTREAM;

    <T> @Nullable T of(@Nullable T base, @Nullable T local, @Nullable T upstream) {
        return switch (this) {
            case BASE -> base;
            case LOCAL -> local;
            case UPSTREAM -> upstream;
        };
    }
}
