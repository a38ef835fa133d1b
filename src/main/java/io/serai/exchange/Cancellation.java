package io.serai.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whoever still works on a request that nobody waits for its answer any more. Safe for several threads. */
public final class Cancellation {
    private boolean cancelled;
    private @Nullable List<Runnable> listeners;

    /** Runs the listeners once; later calls do nothing. */
    public void cancel() {
        List<Runnable> waiting;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            waiting = listeners == null ? List.of() : listeners;
            listeners = null;
        }
        waiting.forEach(Runnable::run);
    }

    /** Runs the action when the request is cancelled; at once if it already is. */
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                if (listeners == null) {
                    listeners = new ArrayList<>(2);
                }
                listeners.add(action);
                return;
            }
        }
        action.run();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
