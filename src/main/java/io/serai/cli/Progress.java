package io.serai.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on standard error what takes longer than two seconds, and goes on saying so. */
final class Progress implements AutoCloseable {
    private static final long SECONDS = 2;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "serai-progress");
        thread.setDaemon(true);
        return thread;
    });
    private String step;
    private long since = System.nanoTime();

    /** Begins with the first step. */
    @SuppressWarnings("FutureReturnValueIgnored")
    Progress(String step) {
        this.step = step;
        clock.scheduleAtFixedRate(this::tell, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Begins the next step. */
    synchronized void next(String name) {
        step = name;
        since = System.nanoTime();
    }

    private synchronized void tell() {
        long seconds = (System.nanoTime() - since) / 1_000_000_000;
        if (seconds >= SECONDS) {
            System.err.println(step + ", " + seconds + " s");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
