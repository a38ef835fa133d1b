package io.serai.backend;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one event loop. One timer looks after all of them, since a timer of its own for each call costs more
 * than what the call does itself; so a deadline may be noticed up to {@value #TICK_MILLIS} ms late.
 */
final class Deadlines {
    private static final long TICK_MILLIS = 10;

    private final Vertx vertx;
    private @Nullable Deadline first;
    private boolean ticking;

    Deadlines(Vertx vertx) {
        this.vertx = vertx;
    }

    /** A deadline that is not set yet. */
    Deadline of(Runnable passed) {
        return new Deadline(passed);
    }

    private void tick() {
        List<Deadline> over = new ArrayList<>(0);
        long now = System.nanoTime();
        for (Deadline deadline = first; deadline != null; deadline = deadline.next) {
            if (now - deadline.at >= 0) {
                over.add(deadline);
            }
        }
        over.forEach(Deadline::pass);
        ticking = first != null;
        if (ticking) {
            vertx.setTimer(TICK_MILLIS, id -> tick());
        }
    }

    /** Runs its action when its time has come, unless it is cleared or set anew before. */
    final class Deadline {
        private final Runnable passed;
        private long at;
        private boolean set;
        private @Nullable Deadline previous;
        private @Nullable Deadline next;

        private Deadline(Runnable passed) {
            this.passed = passed;
        }

        /** Sets it to a moment of {@link System#nanoTime()}. */
        void set(long nanoTime) {
            at = nanoTime;
            if (set) {
                return;
            }
            set = true;
            next = first;
            if (first != null) {
                first.previous = this;
            }
            first = this;
            if (!ticking) {
                ticking = true;
                vertx.setTimer(TICK_MILLIS, id -> tick());
            }
        }

        void clear() {
            if (!set) {
                return;
            }
            set = false;
            if (previous == null) {
                first = next;
            } else {
                previous.next = next;
            }
            if (next != null) {
                next.previous = previous;
            }
            previous = null;
            next = null;
        }

        private void pass() {
            // Another one that passed just now may have cleared it.
            if (set) {
                clear();
                passed.run();
            }
        }
    }
}
