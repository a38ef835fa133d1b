package io.serai.backend;

import io.serai.backend.Deadlines.Deadline;
import io.serai.workspace.Units;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Ends an awaited body that stands still for too long, or that is not there whole when the time for the call is up. Used
 * on one event loop.
 */
final class ProgressWatch {
    private final Deadline deadline;
    private final BackendSettings settings;
    private final Consumer<BackendException> expired;
    private final long begun;
    private boolean whole = true;
    private long last;
    private boolean paused;

    /**
     * A watch that does not run yet.
     *
     * @param begun {@link System#nanoTime()} at the start of the call
     */
    ProgressWatch(Deadlines deadlines, BackendSettings settings, long begun, Consumer<BackendException> expired) {
        this.deadline = deadlines.of(this::check);
        this.settings = settings;
        this.begun = begun;
        this.expired = expired;
    }

    void start() {
        progress();
        schedule();
    }

    void stop() {
        deadline.clear();
    }

    void progress() {
        last = System.nanoTime();
    }

    /** From now on the body passes as it comes, for as long as it keeps coming. */
    void streaming() {
        whole = false;
    }

    /** Nobody waits now: the client takes its time. */
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        progress();
    }

    private void schedule() {
        long now = System.nanoTime();
        long wait = paused ? settings.idleTimeout().toNanos() : idleLeft(now);
        deadline.set(now + (whole ? Math.min(wait, totalLeft(now)) : wait));
    }

    private void check() {
        long now = System.nanoTime();
        if (whole && totalLeft(now) <= 0) {
            expire(ProxyError.HTTP_RESPONSE_TIMEOUT, "no whole answer within ", settings.totalTimeout());
        } else if (!paused && idleLeft(now) <= 0) {
            expire(ProxyError.CONNECTION_READ_TIMEOUT, "the body stood still for ", settings.idleTimeout());
        } else {
            schedule();
        }
    }

    private void expire(ProxyError error, String what, Duration limit) {
        expired.accept(new BackendException(error, what + Units.text(limit), null));
    }

    private long idleLeft(long now) {
        return settings.idleTimeout().toNanos() - (now - last);
    }

    private long totalLeft(long now) {
        return settings.totalTimeout().toNanos() - (now - begun);
    }
}
