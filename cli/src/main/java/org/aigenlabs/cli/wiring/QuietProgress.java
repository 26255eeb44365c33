package org.aigenlabs.cli.wiring;

import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.resolver.FetchProgress;

/** Says nothing, and stops when the user wants to. */
record QuietProgress(Interrupt interrupt) implements FetchProgress {
    @Override
    public void begin(String stage, long total) {
        // said nothing of
    }

    @Override
    public void advance(long done) {
        // said nothing of
    }

    @Override
    public boolean isCancelled() {
        return interrupt.wanted();
    }
}
