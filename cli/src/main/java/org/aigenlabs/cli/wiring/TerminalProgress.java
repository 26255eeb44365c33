package org.aigenlabs.cli.wiring;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.aigenlabs.cli.world.Interrupt;
import org.aigenlabs.cli.world.World;
import org.aigenlabs.resolver.FetchProgress;
import org.aigenlabs.resolver.Traffic;
import org.jspecify.annotations.Nullable;

/** Progress on standard error once a command takes longer than half a second: a bar on a terminal, else a line a stage. */
final class TerminalProgress implements FetchProgress {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int REFRESH_MILLIS = 100;

    private final World world;
    private final Interrupt interrupt;
    private final Duration patience;
    private final Talk talk;
    private final Instant start;
    private String stage = "";
    private long total;
    private long done;
    private long bytes;
    private boolean announced;
    private @Nullable ProgressBar bar;

    TerminalProgress(World world, Interrupt interrupt, Talk talk) {
        this.world = world;
        this.interrupt = interrupt;
        this.talk = talk;
        this.patience = talk == Talk.VERBOSE ? Duration.ZERO : PATIENCE;
        this.start = world.clock().instant();
        Thread.ofVirtual().start(this::watch);
    }

    /** A server that does not answer lets nothing begin or advance: this looks once when the patience is over. */
    private void watch() {
        try {
            Thread.sleep(PATIENCE);
            showIfUnderWay();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void showIfUnderWay() {
        if (!stage.isEmpty()) {
            show();
        }
    }

    @Override
    public synchronized void begin(String nextStage, long size) {
        end();
        stage = nextStage;
        total = size;
        done = 0;
        announced = false;
        show();
    }

    @Override
    public synchronized void advance(long steps) {
        done += steps;
        show();
    }

    @Override
    public synchronized void received(long sum) {
        bytes = sum;
    }

    @Override
    public synchronized void moved(Traffic traffic) {
        if (talk == Talk.VERBOSE) {
            end();
            world.streams()
                    .err()
                    .println("received " + ByteWords.of(traffic.bytes()) + " and "
                            + words(traffic.objects(), "object") + " in "
                            + words(traffic.roundTrips(), "round trip"));
        }
    }

    private static String words(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    @Override
    public boolean isCancelled() {
        return interrupt.wanted();
    }

    @Override
    public synchronized void end() {
        Optional.ofNullable(bar).ifPresent(ProgressBar::close);
        bar = null;
        stage = "";
    }

    private synchronized void show() {
        Clock clock = world.clock();
        if (Duration.between(start, clock.instant()).compareTo(patience) < 0) {
            return;
        }
        PrintStream err = world.streams().err();
        if (world.streams().asks()) {
            ProgressBar shown = bar == null ? start(err) : bar;
            bar = shown;
            shown.setExtraMessage(bytes == 0 ? "" : " " + ByteWords.of(bytes));
            shown.stepTo(done);
        } else if (!announced) {
            announced = true;
            err.println(stage + "...");
        }
    }

    private ProgressBar start(PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(total == 0 ? -1 : total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err, world.streams().columns() - 2))
                .clearDisplayOnFinish()
                .build();
    }
}
