package org.aigenlabs.resolver.git;

import java.io.IOException;
import java.nio.file.Path;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.schema.failure.EnvironmentFailure;
import org.aigenlabs.schema.failure.Failure;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to talk with a source: a way to it, and what is counted meanwhile.
 *
 * @param url for people, without credentials
 */
record Conversation(String url, FetchMeter meter, FetchProgress progress, OneFetch.TransportOpener opener) {
    /** What is said. */
    @FunctionalInterface
    interface Words<T> {
        T say(Transport transport) throws IOException;
    }

    /** The same with limits of its own. */
    Conversation within(FetchLimits limits) {
        return new Conversation(url, new FetchMeter(limits, System::nanoTime), progress, opener);
    }

    /** Talks for {@code local}; {@code scratch} as for the opener. */
    <T> T hold(Repository local, Path scratch, Words<T> words) throws IOException {
        try (Watchdog _ = new Watchdog(meter, progress);
                Transport transport = opener.open(local, scratch, meter)) {
            return StoppableCall.run(meter, () -> words.say(transport));
        } catch (RuntimeException e) {
            // JGit throws anything at what a hostile server sends
            throw why(e);
        } finally {
            progress.moved(meter.traffic());
        }
    }

    /** What ended it first: what is thrown may only be a consequence. */
    Failure why(Throwable thrown) {
        return why(url, meter, progress, thrown);
    }

    static Failure why(String url, FetchMeter meter, FetchProgress progress, Throwable thrown) {
        if (progress.isCancelled()) {
            return new EnvironmentFailure("cannot fetch `" + url + "`: interrupted", thrown);
        }
        @Nullable FetchStopped stopped = meter.stopped();
        return stopped == null ? new FetchFailures(url).of(thrown) : stopped.failure();
    }
}
