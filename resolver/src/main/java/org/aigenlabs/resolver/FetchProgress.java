package org.aigenlabs.resolver;

/** Told how a fetch goes on; every call comes from the fetching thread and must return at once. */
public interface FetchProgress {
    /** Tells nobody. */
    FetchProgress SILENT = new FetchProgress() {
        @Override
        public void begin(String stage, long total) {
            // nobody listens
        }

        @Override
        public void advance(long done) {
            // nobody listens
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** A stage begins, e.g. {@code receiving objects}; {@code total} is its size in steps, 0 if unknown. */
    void begin(String stage, long total);

    /** {@code done} more steps of the stage are over. */
    void advance(long done);

    /** {@code bytes} of objects have come in so far; told before the steps that they make. */
    default void received(long bytes) {
        // most tell steps only
    }

    /** A conversation with a source is over, well or not; {@code traffic} is what it took. */
    default void moved(Traffic traffic) {
        // most do not tell
    }

    /** The fetch is over, well or not: whatever was shown is to go. */
    default void end() {
        // most show nothing that stays
    }

    /** Whether the user wants to stop. */
    boolean isCancelled();
}
