package io.serai.cli;

import io.serai.workspace.Printable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on standard error what takes longer than two seconds, and goes on saying so. For people at a terminal alone. */
final class Progress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "serai-progress");
        thread.setDaemon(true);
        return thread;
    });
    private final PrintStream out;
    private final Duration patience;
    private String step;
    private long since = System.nanoTime();

    /** Begins with the first step. */
    Progress(String step) {
        this(
                step,
                Terminal.isErrorTerminal() ? System.err : new PrintStream(OutputStream.nullOutputStream()),
                PATIENCE);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    Progress(String step, PrintStream out, Duration patience) {
        this.step = step;
        this.out = out;
        this.patience = patience;
        clock.scheduleAtFixedRate(this::tell, patience.toMillis(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins the next step. */
    synchronized void next(String name) {
        step = name;
        since = System.nanoTime();
    }

    private synchronized void tell() {
        long nanos = System.nanoTime() - since;
        if (nanos >= patience.toNanos()) {
            out.println(Printable.of(step) + ", " + nanos / 1_000_000_000 + " s");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
