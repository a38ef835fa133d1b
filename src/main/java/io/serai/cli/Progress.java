package io.serai.cli;

import io.serai.workspace.Printable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says what a command is doing when it takes long, in one line that is gone in the end. For people alone. */
final class Progress implements Consumer<String>, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int WIDTH = 78;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread teller;
    private volatile String step = "";

    /**
     * Progress from now on.
     *
     * @param patience until something is said
     */
    Progress(PrintStream out, Duration patience) {
        this.out = out;
        this.teller = new Thread(() -> tell(patience), "progress");
        teller.setDaemon(true);
    }

    /** On standard error, or nowhere when no person reads it. */
    static Progress start() {
        Progress progress = new Progress(System.err, PATIENCE);
        if (Terminal.isErrorTerminal()) {
            progress.begin();
        }
        return progress;
    }

    Progress begin() {
        teller.start();
        return this;
    }

    @Override
    public void accept(String next) {
        step = next;
    }

    private void tell(Duration patience) {
        try {
            boolean told = false;
            for (Duration wait = patience; !over.await(wait.toMillis(), TimeUnit.MILLISECONDS); wait = BETWEEN) {
                String line = Printable.of(step);
                out.print(CLEAR + (line.length() > WIDTH ? line.substring(0, WIDTH) : line));
                out.flush();
                told = true;
            }
            out.print(told ? CLEAR : "");
            out.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the line away before anything else is written. */
    @Override
    public void close() {
        over.countDown();
        try {
            teller.join(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
