package org.aigenlabs.installer.ledger;

import java.time.Instant;
import java.util.List;

/**
 * One run of a command that wrote something below the root.
 *
 * @param id 16 hexadecimal digits, its own
 * @param began when it first wrote
 * @param command its words without arguments, which may be secret, e.g. {@code profile update}
 * @param who the user of the machine; empty if not known
 * @param pid of its process; 0 if not known
 * @param profiles those that it wrote into, in order
 * @param digest of the plan that was consented to; empty if it had none
 */
public record Operation(
        String id,
        Instant began,
        String command,
        String who,
        long pid,
        List<Touched> profiles,
        String digest,
        End end) {
    /** Copies the list. */
    public Operation {
        profiles = List.copyOf(profiles);
    }

    /**
     * A profile that was written into.
     *
     * @param name that it had then
     * @param profileId under which the store knows it; empty if it has none
     */
    public record Touched(String name, String profileId) {}

    /** How it ended. */
    public sealed interface End {
        /** Not yet, or its process died. */
        record Open() implements End {}

        /**
         * It did.
         *
         * @param code the program's exit code
         * @param told what stopped it, in a line; empty if nothing did
         */
        record Ended(Instant at, int code, String told) implements End {}
    }

    /** Whether it has ended. */
    public boolean isEnded() {
        return end instanceof End.Ended;
    }
}
