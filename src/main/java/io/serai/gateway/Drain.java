package io.serai.gateway;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the process is going away: from then on readiness is down, and every answer closes its connection. */
public final class Drain {
    private final AtomicBoolean begun = new AtomicBoolean();

    public boolean hasBegun() {
        return begun.get();
    }

    /** False when it had begun before. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }
}
