package io.serai.backend;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Runs an action once when an awaited body stands still for too long. Used on one event loop. */
final class ProgressWatch {
    private final Vertx vertx;
    private final Duration limit;
    private final Runnable stalled;
    private long last;
    private long timer = -1;
    private boolean paused;

    ProgressWatch(Vertx vertx, Duration limit, Runnable stalled) {
        this.vertx = vertx;
        this.limit = limit;
        this.stalled = stalled;
    }

    void start() {
        last = System.nanoTime();
        if (timer < 0) {
            timer = vertx.setPeriodic(Math.max(10, limit.toMillis() / 4), id -> check());
        }
    }

    void stop() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    void progress() {
        last = System.nanoTime();
    }

    /** Nobody waits now: the client takes its time. */
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        progress();
    }

    private void check() {
        if (!paused && System.nanoTime() - last > limit.toNanos()) {
            stop();
            stalled.run();
        }
    }
}
