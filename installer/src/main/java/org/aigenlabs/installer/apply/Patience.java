package org.aigenlabs.installer.apply;

import java.time.Duration;

/** How long a command waits for another that holds the profile. */
record Patience(int attempts, Duration pause) {
    /** Two seconds: longer than most commands hold a profile, too short to look like hanging. */
    static final Patience SHORT = new Patience(40, Duration.ofMillis(50));

    /** Not at all. */
    static final Patience NONE = new Patience(1, Duration.ZERO);
}
